import type { WordsOf } from '../../i18n/load.ts';
import { useLocale } from '../../i18n/use-translate.ts';
import { LoadedTexts } from '../../layout/loaded-texts.tsx';
import type { PanelPageProps } from '../pages.ts';
import { Family } from './family.tsx';
import { FamilyList } from './family-list.tsx';

const words: readonly WordsOf[] = ['always', 'inside', 'admin', 'families'];

/** The families of a school: every child with who answers for them, or one. */
export function Families({ id }: PanelPageProps) {
  return (
    <LoadedTexts locale={useLocale()} parts={words} fallback={null}>
      {id === undefined ? <FamilyList /> : <Family studentId={id} />}
    </LoadedTexts>
  );
}
