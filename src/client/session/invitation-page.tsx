import { useLocale } from '../i18n/use-translate.ts';
import { invitationPath } from '../paths.ts';
import { AcceptInvitation } from './accept-invitation.tsx';
import { CodeEntry } from './code-entry.tsx';
import { useInvitationSecret } from './use-invitation-secret.ts';

/** Where a link leads, and where the short code of a card is typed. */
export function InvitationPage({ token }: { token?: string | undefined }) {
  const { secret, setSecret, forget } = useInvitationSecret(token, invitationPath(useLocale()));
  if (secret === null) return <CodeEntry onCode={setSecret} />;
  return <AcceptInvitation key={secret} token={secret} onOther={forget} />;
}
