import type { ReactNode } from 'react';
import type { WordsOf } from '../i18n/load.ts';
import { useLocale } from '../i18n/use-translate.ts';
import { LoadedTexts } from './loaded-texts.tsx';

type Props = {
  parts: readonly WordsOf[];
  /** Stands there until they are here. */
  coming?: ReactNode;
  children: ReactNode;
};

/** Fetches the sentences of a part of a page. Where they cannot come the rest of the page goes on without that part, until there is a network again. */
export function PartTexts({ parts, coming = null, children }: Props) {
  return (
    <LoadedTexts locale={useLocale()} parts={parts} fallback={coming} failed={coming}>
      {children}
    </LoadedTexts>
  );
}
