import { useTranslate } from '../../i18n/use-translate.ts';
import { Card } from '../../ui/card.tsx';
import { InviteButton } from '../invitations/invite-button.tsx';
import { ResetButton } from '../invitations/reset-button.tsx';
import { RevokeButton } from '../invitations/revoke-button.tsx';
import type { PersonPartProps } from './person-parts.ts';

/** What opens the account: an invitation for who never came, another password for who did; and what still waits, to be taken back. */
export function PersonInvitation({ person }: PersonPartProps) {
  const t = useTranslate();
  const { userId, hasSignedIn, invitation, suspension } = person;
  const fault = suspension ? t('invitations.suspended') : null;
  const noneOpen = invitation === 'open' ? null : t('invitations.noneOpen');
  return (
    <Card title={t('people.invitation')}>
      <div className="space-y-4 px-5 pb-5">
        <p className="text-soft">{t(`people.invitation.${invitation}`)}</p>
        <div className="flex flex-wrap gap-2">
          {hasSignedIn ? (
            <ResetButton person={person} fault={fault} />
          ) : (
            <InviteButton userIds={[userId]} label={t('invitations.inviteOne')} fault={fault} />
          )}
          <RevokeButton userIds={[userId]} fault={noneOpen} />
        </div>
      </div>
    </Card>
  );
}
