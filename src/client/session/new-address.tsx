import { useState } from 'react';
import { isolated } from '../i18n/isolated.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Splash } from '../layout/splash.tsx';
import { Unreachable } from '../layout/unreachable.tsx';
import { newAddressPath, rootPath } from '../paths.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { LinkButton } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { ByMailLink } from './by-mail-link.tsx';
import { Doorstep } from './doorstep.tsx';
import { NewAddressForm } from './new-address-form.tsx';
import { useLinkAnswer } from './use-link-answer.ts';
import { useSession } from './use-session.ts';
import { WrongAddressNote } from './wrong-address.tsx';

const closed = {
  used: 'newAddress.used',
  expired: 'newAddress.expired',
  revoked: 'newAddress.revoked',
  invalid: 'newAddress.invalid',
} as const;

/** Where the link leads that went to a new address. It changes by a press here and not by being opened. */
export function NewAddress() {
  return <ByMailLink path={newAddressPath(useLocale())} page={Page} />;
}

function Page({ token }: { token: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const session = useSession();
  const asked = useLinkAnswer(token, ({ auth }) => auth.emailChange.query({ token }));
  const [doneWith, setDoneWith] = useState<string | null>(null);
  if (asked === 'asking') return <Splash />;
  if (asked === 'unanswered') return <Unreachable onRetry={() => location.reload()} />;
  const change = asked === 'invalid' ? { state: asked } : asked;
  const isOpen = change.state === 'open' && doneWith === null;
  const why = change.state in closed ? closed[change.state as keyof typeof closed] : null;
  return (
    <Doorstep
      title={t('newAddress.title')}
      heading={t('newAddress.title')}
      intro={isOpen ? t('newAddress.intro') : null}
    >
      {session === 'elsewhere' && <WrongAddressNote />}
      {doneWith !== null && (
        <Notice tone="good" role="status">
          {t('newAddress.done', { email: isolated(doneWith) })}
        </Notice>
      )}
      {why && <ErrorNote>{t(why)}</ErrorNote>}
      {change.state === 'open' && doneWith === null && (
        <NewAddressForm token={token} email={change.email} onDone={() => setDoneWith(change.email)} />
      )}
      {(why !== null || doneWith !== null) && (
        <LinkButton href={rootPath(locale)} variant="secondary">
          {t('newAddress.go')}
        </LinkButton>
      )}
    </Doorstep>
  );
}
