import type { MailChoice as Choice } from '../../shared/mails.ts';
import type { WordsOf } from '../i18n/load.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { LoadedTexts } from '../layout/loaded-texts.tsx';
import { Splash } from '../layout/splash.tsx';
import { Unreachable } from '../layout/unreachable.tsx';
import { mailChoicePath, rootPath } from '../paths.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { LinkButton } from '../ui/link.tsx';
import { Doorstep } from './doorstep.tsx';
import { MailChoiceForm } from './mail-choice-form.tsx';
import { useInvitationSecret } from './use-invitation-secret.ts';
import { useMailChoice } from './use-mail-choice.ts';

const words: readonly WordsOf[] = ['always', 'entrance', 'mail'];

/** Where a mail of unread messages leads whoever wants others of them, or none: without signing in, and by a press. */
export function MailChoice() {
  const locale = useLocale();
  const { secret } = useInvitationSecret(undefined, mailChoicePath(locale));
  return (
    <LoadedTexts locale={locale} parts={words} fallback={<Splash />}>
      <Page key={secret} token={secret ?? ''} />
    </LoadedTexts>
  );
}

function Page({ token }: { token: string }) {
  const t = useTranslate();
  const asked = useMailChoice(token);
  if (asked === 'asking') return <Splash />;
  if (asked === 'unanswered') return <Unreachable onRetry={() => location.reload()} />;
  return (
    <Doorstep title={t('mailChoice.title')} heading={t('mailChoice.title')} intro={t('mailChoice.intro')}>
      {asked === 'invalid' ? <Invalid /> : <MailChoiceForm token={token} first={asked satisfies Choice} />}
    </Doorstep>
  );
}

function Invalid() {
  const t = useTranslate();
  return (
    <>
      <ErrorNote>{t('mailChoice.invalid')}</ErrorNote>
      <LinkButton href={rootPath(useLocale())} variant="secondary">
        {t('newAddress.go')}
      </LinkButton>
    </>
  );
}
