import type { ComponentType } from 'react';
import type { WordsOf } from '../i18n/load.ts';
import { useLocale } from '../i18n/use-translate.ts';
import { LoadedTexts } from '../layout/loaded-texts.tsx';
import { Splash } from '../layout/splash.tsx';
import { useInvitationSecret } from './use-invitation-secret.ts';

const words: readonly WordsOf[] = ['always', 'entrance', 'mail'];

/** Where a link in a mail leads that opens something without signing in; its secret leaves the address at once. */
export function ByMailLink({ path, page: Page }: { path: string; page: ComponentType<{ token: string }> }) {
  const { secret } = useInvitationSecret(undefined, path);
  return (
    <LoadedTexts locale={useLocale()} parts={words} fallback={<Splash />}>
      <Page key={secret} token={secret ?? ''} />
    </LoadedTexts>
  );
}
