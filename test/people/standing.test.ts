import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { nextRevision } from '../../src/server/db/in-schools.ts';
import { endSuspensions } from '../../src/server/people/end-suspensions.ts';
import { refuseWithoutAdmin } from '../../src/server/people/stand.ts';
import { connect } from '../support/client.ts';
import { workerDatabase } from '../support/database.ts';
import { refusalOf } from '../support/refusal.ts';
import { newPerson, school, type School } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { start } from '../support/talk.ts';
import { until } from '../support/until.ts';

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function standingOf({ db, id }: School, userId: string) {
  return db
    .selectFrom('membership')
    .select(['role', 'suspendedAt', 'suspendedUntil', 'suspendedBecause'])
    .where('establishmentId', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow();
}

test('[PEOPLE24] of two admins who demote or suspend each other at once, on two processes, one stays', async () => {
  await using s = await school();
  const second = await newPerson(s.db, s.id, 'second', 'admin');
  await using elsewhere = await newTestServer();
  await using other = await connect(second, elsewhere.origin);
  const { http } = await s.as('admin');
  const [one, two] = await Promise.allSettled([
    http.admin.setRole.mutate({ userId: second, role: 'teacher' }),
    other.http.admin.suspend.mutate({ userId: s.people.admin }),
  ]);
  expect([one.status, two.status].sort()).toEqual(['fulfilled', 'rejected']);
  const admins = s.db.selectFrom('membership').select('userId').where('establishmentId', '=', s.id);
  const left = await admins.where('role', '=', 'admin').where('suspendedAt', 'is', null).execute();
  expect(left).toHaveLength(1);
});

test('[PEOPLE24] whatever would take the last admin who is not suspended is undone', async () => {
  await using s = await school();
  const { live } = (await workerDatabase()).databases;
  const demote = live.transaction().execute(async (trx) => {
    await nextRevision(trx, s.id);
    await trx.updateTable('membership').set({ role: 'parent' }).where('userId', '=', s.people.admin).execute();
    await refuseWithoutAdmin(trx, s.id);
  });
  await expect(demote).rejects.toMatchObject({ reason: 'admin.lastOne' });
  expect(await standingOf(s, s.people.admin)).toMatchObject({ role: 'admin' });
});

test('[PEOPLE25] a suspension lasts to the end of its last day in the school’s time zone, and a day that is over is refused', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).api;
  await s.db.updateTable('establishment').set({ timezone: 'Pacific/Auckland' }).where('id', '=', s.id).execute();
  const userId = s.people.parent;
  await admin.suspend.mutate({ userId, until: '2090-01-15' });
  const { suspension } = await admin.person.query({ userId });
  expect(suspension).toEqual({
    since: expect.any(Date),
    until: new Date('2090-01-15T11:00:00Z'),
    because: 'decided',
  });
  const past = admin.suspend.mutate({ userId: s.people.parent2, until: dayFromNow(-3) });
  expect(await refusalOf(past)).toMatchObject({ code: 'BAD_REQUEST', reason: 'suspension.past' });
  const noDay = admin.suspend.mutate({ userId: s.people.parent2, until: '2090-02-31' });
  expect(await refusalOf(noDay)).toMatchObject({ reason: 'input.invalid', issues: [{ path: 'until' }] });
  await admin.reinstate.mutate({ userId });
  expect((await admin.person.query({ userId })).suspension).toBeNull();
});

/** Suspended a while ago for so long that it is over now. */
async function overdue(s: School, ...userIds: string[]): Promise<void> {
  await s.db
    .updateTable('membership')
    .set({ suspendedUntil: sql<Date>`now() - interval '1 second'` })
    .where('establishmentId', '=', s.id)
    .where('userId', 'in', userIds)
    .execute();
}

test('[PEOPLE25] it ends by itself, once, however many processes look, and the audit says so', async () => {
  await using s = await school();
  const { api } = await s.as('admin');
  const { live } = (await workerDatabase()).databases;
  const { parent, parent2 } = s.people;
  const { id: conversationId } = await start(s, await s.as('teacher'), ['parent']);
  for (const userId of [parent, parent2]) await api.admin.suspend.mutate({ userId, until: dayFromNow(9) });
  await endSuspensions(live);
  expect(await standingOf(s, parent)).toMatchObject({ suspendedBecause: 'decided' });
  await overdue(s, parent);
  await Promise.all([endSuspensions(live), endSuspensions(live), endSuspensions(live)]);
  const free = { role: 'parent', suspendedAt: null, suspendedUntil: null, suspendedBecause: null };
  expect(await standingOf(s, parent)).toEqual(free);
  expect(await standingOf(s, parent2)).toMatchObject({ suspendedAt: expect.any(Date) });
  const { history } = await api.admin.person.query({ userId: parent });
  expect(history.map(({ action, actor }) => [action, actor?.userId ?? null])).toEqual([
    ['membership.suspensionEnded', null],
    ['membership.suspended', s.people.admin],
  ]);
  // Who may write follows, as after any change of what somebody is.
  const writing = () =>
    s.db
      .selectFrom('participant')
      .select('canWrite')
      .where('conversationId', '=', conversationId)
      .where('userId', '=', s.people.teacher)
      .executeTakeFirstOrThrow();
  await until(async () => (await writing()).canWrite);
});

test('[PEOPLE25] killed in its midst nothing of it is done, and it is done once afterwards', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).api;
  const { databases } = await workerDatabase();
  await admin.suspend.mutate({ userId: s.people.parent, until: dayFromNow(2) });
  await overdue(s, s.people.parent);
  // The audit that is not to be had stands for a process that dies before the commit.
  await sql`alter table audit_entry add constraint killed check (action <> 'membership.suspensionEnded') not valid`.execute(
    s.db,
  );
  await expect(endSuspensions(databases.live)).rejects.toThrow(/killed/);
  await sql`alter table audit_entry drop constraint killed`.execute(s.db);
  expect(await standingOf(s, s.people.parent)).toMatchObject({ suspendedAt: expect.any(Date) });
  await endSuspensions(databases.live);
  const ended = await admin.audit.query({ subjectId: s.people.parent, action: 'membership.suspensionEnded' });
  expect(ended.items).toHaveLength(1);
});
