import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { mailing } from '../support/mailing.ts';
import { planResets } from '../support/plan-resets.ts';

const hour = 3_600_000;

test('[MAIL7] so many leave in a minute and no more, of all processes together', async () => {
  await using m = await mailing({ PREAU_MAILS_PER_MINUTE: '7' });
  await planResets(
    m,
    Array.from({ length: 12 }, (_, n) => `x${n}`),
  );
  await m.send();
  await m.send();
  expect(m.smtp.received).toHaveLength(7);
  await sql`update email set tried_at = tried_at - interval '61 seconds'`.execute(m.s.db);
  await m.send();
  expect(m.smtp.received).toHaveLength(12);
});

test('[MAIL7] one address gets so many within a day, and the others are kept as too many', async () => {
  await using m = await mailing({ PREAU_MAILS_PER_ADDRESS: '3' });
  await planResets(m, ['a', 'b', 'c', 'd', 'e']);
  await m.send();
  expect(m.smtp.received).toHaveLength(3);
  expect((await m.mails()).map(({ state, reason }) => reason ?? state)).toEqual([
    'handedOver',
    'handedOver',
    'handedOver',
    'tooMany',
    'tooMany',
  ]);
});

test('[MAIL7] whoever waits for a link waits for nobody’s news, and news leave them theirs of a day', async () => {
  await using m = await mailing({ PREAU_MAILS_PER_MINUTE: '1', PREAU_MAILS_PER_ADDRESS: '3' });
  const address = await m.emailOf(m.s.people.parent);
  const news = (slot: string, ago: number, state: 'planned' | 'handedOver') => ({
    kind: 'unread' as const,
    userId: m.s.people.parent,
    establishmentId: m.s.id,
    address,
    slot,
    state,
    dueAt: new Date(Date.now() - ago),
    triedAt: state === 'planned' ? null : new Date(Date.now() - ago),
    endedAt: state === 'planned' ? null : new Date(),
    overAt: new Date(Date.now() + hour),
  });
  const told = [1, 2, 3, 4].map((n) => news(`told ${n}`, hour, 'handedOver'));
  await m.s.db
    .insertInto('email')
    .values([...told, news('waits', hour, 'planned')])
    .execute();
  await planResets(m, ['x']);
  await m.send();
  const became = (await m.mails()).map(({ kind, state }) => `${kind} ${state}`);
  expect(became.slice(4)).toEqual(['unread planned', 'passwordReset handedOver']);
});
