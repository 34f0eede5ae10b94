import { expect, test } from 'vitest';
import { addDaily } from '../../src/server/jobs/timetable.ts';
import { stepJob } from '../../src/server/jobs/step-job.ts';
import { removeOldNotices } from '../../src/server/notifications/sweep.ts';
import { workerDatabase } from '../support/database.ts';
import { newDeviceKeys } from '../support/device-keys.ts';
import { ignore } from '../support/job-kinds.ts';
import { pushing, register } from '../support/pushing.ts';
import { say } from '../support/talk.ts';

const dayMs = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs);

test('[NOTIFY7] [NOTIFY18] what ended a month ago goes, however much it is, and so does a device that failed for as long', async () => {
  await using t = await pushing();
  const { live } = (await workerDatabase()).databases;
  await t.s.db.deleteFrom('job').execute();
  await say(t.teacher, t.conversationId, 'x');
  await t.decide();
  const row = {
    establishmentId: t.s.id,
    userId: t.s.people.parent,
    kind: 'message' as const,
    conversationId: t.conversationId,
  };
  const ended = (endedAt: Date) => ({
    ...row,
    messageId: crypto.randomUUID(),
    seq: 1,
    state: 'sent' as const,
    reason: 'told' as const,
    dueAt: endedAt,
    overAt: endedAt,
    endedAt,
  });
  const old = Array.from({ length: 5_100 }, () => ended(daysAgo(31)));
  for (const some of [old.slice(0, 3_000), old.slice(3_000), [ended(daysAgo(29))]])
    await t.s.db.insertInto('notification').values(some).execute();
  const dead = {
    ...t.service.newDevice(),
    subscription: { endpoint: 'https://push.example/dead', keys: newDeviceKeys() },
  };
  await register(t.parent, dead);
  await t.s.db
    .updateTable('pushSubscription')
    .set({ failingSince: daysAgo(31) })
    .where('endpoint', '=', dead.subscription.endpoint)
    .execute();
  await addDaily(live);
  while (await stepJob(live, [removeOldNotices], ignore));
  const left = t.s.db.selectFrom('notification').select('state').where('establishmentId', '=', t.s.id).orderBy('id');
  expect((await left.execute()).map(({ state }) => state)).toEqual(['planned', 'sent']);
  expect(await t.parent.http.account.pushDevices.query()).toHaveLength(1);
});
