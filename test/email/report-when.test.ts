import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { planReports } from '../../src/server/email/reports/plan-reports.ts';
import { reportDayAt } from '../../src/server/email/reports/week-before.ts';
import { momentOf } from '../../src/shared/zoned.ts';
import { closedNow, openNow } from '../support/closed-now.ts';
import { workerDatabase } from '../support/database.ts';
import { quietNow } from '../support/pushing.ts';
import { reporting, type Reporting } from '../support/reporting.ts';
import { set } from '../support/settings.ts';

test('[MAIL53] it is one of an admin and a week, whoever plans it and however often, at once too, and under one name when a line breaks', async () => {
  await using m = await reporting();
  await Promise.all([m.planThis(), m.planThis(), m.planThis()]);
  m.smtp.diesBeforeAnswer = () => true;
  await m.sendDue();
  m.smtp.diesBeforeAnswer = () => false;
  await m.planThis();
  await m.sendDue();
  await m.planThis();
  await m.sendDue();
  expect(await m.became()).toEqual(['handedOver']);
  expect(new Set(m.received().map(({ mail }) => mail.messageId)).size).toBe(1);
});

test('[MAIL53] the job that looks each hour plans what is due in a moment, and nothing at any other', async () => {
  await using m = await reporting();
  const work = { establishmentId: null, payload: {}, done: 0, total: null };
  const { databases } = await workerDatabase();
  const isNear = reportDayAt('Europe/Paris', new Date()) !== null;
  for (let time = 0; time < 2; time += 1)
    expect(await databases.live.transaction().execute((trx) => planReports.step(trx, work))).toMatchObject({
      isLast: true,
    });
  expect(await m.reports()).toHaveLength(isNear ? 1 : 0);
});

test('[MAIL53] the hours of the school and of its reader hold it, and of several that waited the last one comes', async () => {
  await using m = await reporting();
  await set(m.admin, { hours: closedNow() });
  const week = 7 * 86_400_000;
  const first = momentOf('Europe/Paris', m.monday, 6 * 60).first.getTime();
  for (const back of [2, 1, 0]) {
    await m.planAt(new Date(first - back * week));
    await sql`update email set due_at = now() - interval '1 second', over_at = now() + interval '3 days'
      where not is_held and kind = 'report'`.execute(m.s.db);
    await m.send();
  }
  const held = (await m.reports()).filter(({ state, isHeld }) => state === 'planned' && isHeld);
  expect(held).toHaveLength(3);
  await m.admin.http.account.setPreferences.mutate({ quietHours: quietNow() });
  await set(m.admin, { hours: openNow });
  await m.sendDue();
  expect(m.received()).toEqual([]);
  await m.admin.http.account.setPreferences.mutate({ quietHours: { on: false } });
  await m.sendDue();
  expect(await m.became()).toEqual(['replaced', 'replaced', 'handedOver']);
  expect(m.received()).toHaveLength(1);
});

const meanwhile: [what: string, reason: string, change: (m: Reporting) => Promise<unknown>][] = [
  [
    'is an admin no more',
    'notAdmin',
    (m) => m.s.db.updateTable('membership').set({ role: 'teacher' }).where('userId', '=', m.s.people.admin).execute(),
  ],
  [
    'was suspended',
    'suspended',
    (m) =>
      m.s.db
        .updateTable('membership')
        .set({ suspendedAt: new Date(), suspendedBecause: 'decided' })
        .where('userId', '=', m.s.people.admin)
        .execute(),
  ],
  [
    'has another address',
    'otherAddress',
    (m) => sql`update "user" set email = 'other-' || email where id = ${m.s.people.admin}`.execute(m.s.db),
  ],
  ['wants none', 'off', (m) => m.admin.http.account.setPreferences.mutate({ mails: { report: false } })],
  ['is of a school that wants none any more', 'off', (m) => set(m.admin, { weeklyReport: false })],
];
test.each(meanwhile)(
  '[MAIL54] whoever %s when it is due has none, and the reason is kept',
  async (_, reason, change) => {
    await using m = await reporting();
    await m.planThis();
    await change(m);
    await m.sendDue();
    expect(m.received()).toEqual([]);
    expect(await m.became()).toEqual([reason]);
  },
);

test('[MAIL54] whoever wants none is not even planned for', async () => {
  await using m = await reporting();
  await m.admin.http.account.setPreferences.mutate({ mails: { report: false } });
  await m.planThis();
  expect(await m.reports()).toEqual([]);
});
