import type { reset as french } from '../fr/reset.ts';
import type { AdminText } from '../text.ts';

export const reset: AdminText<typeof french> = {
  'invitations.reset': 'New-password card',
  'invitations.resetAsk': 'Prepare a new-password card for {name}?',
  'invitations.resetText':
    'Whoever holds the card chooses a new password. The old one holds until then; after that all devices are signed out. It is kept in the audit.',
  'invitations.resetDo': 'Prepare the card',
};
