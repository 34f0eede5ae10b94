import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { planMails } from '../../src/server/email/plan-mails.ts';
import { say } from '../support/talk.ts';
import { mailingUnread } from '../support/unread-mails.ts';
import { until } from '../support/until.ts';
import { holding, waitingCount } from '../support/waiting.ts';

test('[MAIL46] mails that all wait for the database hold up nobody’s message', async () => {
  await using m = await mailingUnread();
  const { parent: userId } = m.s.people;
  const address = await m.emailOf(userId);
  const mail = { kind: 'unread', userId, establishmentId: m.s.id, slot: '1', address, forMs: 60_000 } as const;
  await planMails(
    m.s.db,
    Array.from({ length: 10 }, () => ({ ...mail, conversationId: randomUUID() })),
  );
  await using held = await holding(`select pg_advisory_xact_lock(hashtextextended('preau unread ' || $1, 0))`, [
    userId,
  ]);
  const sent = m.send();
  await until(async () => (await waitingCount({ asks: 'preau unread' })) >= 3);
  const { seq } = await say(m.teacher, m.conversationId, 'un');
  expect(seq).toBe(1);
  await held.letGo();
  await sent;
});
