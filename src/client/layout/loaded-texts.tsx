import type { ComponentProps } from 'react';
import { LoadedTranslations } from '../i18n/loaded-translations.tsx';
import { UiTexts } from './ui-texts.tsx';

/** Fetches the sentences that a part of the app needs, and gives them to it and to the kit, which says by them what is refused there. */
export function LoadedTexts({ children, ...needs }: ComponentProps<typeof LoadedTranslations>) {
  return (
    <LoadedTranslations {...needs}>
      <UiTexts>{children}</UiTexts>
    </LoadedTranslations>
  );
}
