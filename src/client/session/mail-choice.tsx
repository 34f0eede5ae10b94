import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Splash } from '../layout/splash.tsx';
import { Unreachable } from '../layout/unreachable.tsx';
import { mailChoicePath, rootPath } from '../paths.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { LinkButton } from '../ui/link.tsx';
import { ByMailLink } from './by-mail-link.tsx';
import { Doorstep } from './doorstep.tsx';
import { MailChoiceForm } from './mail-choice-form.tsx';
import { useLinkAnswer } from './use-link-answer.ts';

/** Where a mail of unread messages leads whoever wants others of them, or none: without signing in, and by a press. */
export function MailChoice() {
  return <ByMailLink path={mailChoicePath(useLocale())} page={Page} />;
}

function Page({ token }: { token: string }) {
  const t = useTranslate();
  const asked = useLinkAnswer(token, ({ auth }) => auth.mailChoice.query({ token }));
  if (asked === 'asking') return <Splash />;
  if (asked === 'unanswered') return <Unreachable onRetry={() => location.reload()} />;
  const isOpen = asked !== 'invalid';
  return (
    <Doorstep
      title={t('mailChoice.title')}
      heading={t('mailChoice.title')}
      intro={isOpen ? t('mailChoice.intro') : null}
    >
      {isOpen ? <MailChoiceForm token={token} first={asked} /> : <Invalid />}
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
