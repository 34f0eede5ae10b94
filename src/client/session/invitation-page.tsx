import { useLocale } from '../i18n/use-translate.ts';
import { invitationPath } from '../paths.ts';
import { Splash } from '../layout/splash.tsx';
import { ShownArea } from '../layout/area.tsx';
import { AcceptInvitation } from './accept-invitation.tsx';
import { mailChoiceArea, newAddressArea } from './areas.ts';
import { CodeEntry } from './code-entry.tsx';
import { useInvitationSecret } from './use-invitation-secret.ts';

/** Where a link leads, and where the short code of a card is typed; and where links lead to a new address, and to which mails come, which have no address of their own. */
export function InvitationPage({ token }: { token?: string | undefined }) {
  // No secret is as short.
  if (token === 'address') return <ShownArea area={newAddressArea} props={{}} fallback={<Splash />} />;
  if (token === 'mails') return <ShownArea area={mailChoiceArea} props={{}} fallback={<Splash />} />;
  return <Invitation token={token} />;
}

function Invitation({ token }: { token: string | undefined }) {
  const { secret, setSecret, forget } = useInvitationSecret(token, invitationPath(useLocale()));
  if (secret === null) return <CodeEntry onCode={setSecret} />;
  return <AcceptInvitation key={secret} token={secret} onOther={forget} />;
}
