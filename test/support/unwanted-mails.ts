import { sql } from 'kysely';
import type { MailReason } from '../../src/shared/mails.ts';
import type { MailingUnread } from './unread-mails.ts';

/** What makes a mail about a conversation of the parent's needless before it is due, whatever it says of it, and why then. */
export const unwanted: [
  what: string,
  reason: MailReason,
  change: (m: MailingUnread, id: string) => Promise<unknown>,
][] = [
  ['is muted', 'muted', (m, id) => m.parent.http.setNotify.mutate({ conversationId: id, notify: 'none' })],
  ['is wished by mail no more', 'off', (m) => m.set({ pace: 'off' })],
  [
    'is for whom was suspended',
    'suspended',
    async (m) => (await m.as('admin')).http.admin.suspend.mutate({ userId: m.s.people.parent }),
  ],
  [
    'would go to an address that is theirs no more',
    'otherAddress',
    (m) => sql`update "user" set email = 'other-' || email where id = ${m.s.people.parent}`.execute(m.s.db),
  ],
  ['is nobody’s news any more', 'late', (m) => sql`update email set over_at = now()`.execute(m.s.db)],
];
