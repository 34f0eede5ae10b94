import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { sessionCookieOf } from '../support/client.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';

const at = async (s: Awaited<ReturnType<typeof school>>) => (await s.as('admin')).http.admin.statistics.query();

test('[PANEL7] people are counted by role, and of them who never signed in, has no e-mail or is suspended', async () => {
  await using s = await school();
  const { parent, parent2, student, student2, student3, teacher } = s.people;
  await sessionCookieOf(teacher);
  await s.db.updateTable('user').set({ lastSeenAt: new Date() }).where('id', '=', parent).execute();
  await s.db.updateTable('user').set({ email: null }).where('id', '=', student).execute();
  const suspended = { suspendedAt: new Date() };
  const of = (userId: string) => s.db.updateTable('membership').where('userId', '=', userId);
  await of(parent2).set(suspended).execute();
  await of(student2)
    .set({ ...suspended, suspendedBecause: 'decided' })
    .execute();
  await of(student3)
    .set({ ...suspended, suspendedBecause: 'left' })
    .execute();
  expect((await at(s)).people).toEqual([
    { role: 'admin', active: 1, neverSignedIn: 0, withoutEmail: 0, suspended: 0 },
    { role: 'teacher', active: 2, neverSignedIn: 1, withoutEmail: 0, suspended: 0 },
    { role: 'parent', active: 1, neverSignedIn: 0, withoutEmail: 0, suspended: 1 },
    { role: 'student', active: 1, neverSignedIn: 1, withoutEmail: 1, suspended: 1 },
  ]);
});

test('[PANEL7] messages are those of the last 28 days of the school’s own calendar, of all kinds together, and of no other school', async () => {
  await using s = await school();
  await using other = await school();
  // Where it is tomorrow first: the day is the school's, not the server's.
  await sql`update establishment set timezone = 'Pacific/Kiritimati' where id = ${s.id}`.execute(s.db);
  const days = [
    [s.id, 0, 'direct', 3],
    [s.id, 0, 'group', 4],
    [s.id, 27, 'direct', 5],
    [s.id, 28, 'direct', 100],
    [other.id, 0, 'direct', 1_000],
  ] as const;
  for (const [school, ago, kind, count] of days)
    await sql`insert into message_day (establishment_id, day, kind, count)
      values (${school}, (now() at time zone 'Pacific/Kiritimati')::date - ${ago}::int, ${kind}, ${count})`.execute(
      s.db,
    );
  const { messages } = await at(s);
  expect(messages).toHaveLength(28);
  expect(messages.map(({ count }) => count)).toEqual([5, ...Array<number>(26).fill(0), 7]);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Pacific/Kiritimati' }).format(new Date());
  expect(messages.at(-1)!.day).toBe(today);
});

test('[PANEL7] the overview says how the server is, and nothing secret', async () => {
  await using s = await school();
  const before = (await at(s)).health;
  expect(before).toEqual({ database: 'ready', bus: 'single', behind: 0 });
  await sql`update establishment set revision = revision + 3 where id = ${s.id}`.execute(s.db);
  expect((await at(s)).health.behind).toBe(3);
  await s.db.insertInto('readerCursor').values({ establishmentId: s.id, name: 'x', revision: 2 }).execute();
  expect((await at(s)).health.behind).toBe(1);
});

test('[PANEL8] the work of a school is shown to its admins alone, without what it is to do', async () => {
  await using s = await school();
  const [admin, teacher] = [await s.as('admin'), await s.as('teacher')];
  const kind = `sweep-${randomUUID()}`;
  const job = { establishmentId: s.id, kind, slot: 'secret slot', payload: { secret: 'payload' }, error: 'secret' };
  await s.db
    .insertInto('job')
    .values({ ...job, total: 4, done: 1, state: 'running' })
    .execute();
  const jobs = await admin.http.admin.jobs.query();
  expect(jobs).toEqual([
    {
      id: expect.any(String),
      kind,
      state: 'running',
      done: 1,
      total: 4,
      createdAt: expect.any(Date),
      endedAt: null,
    },
  ]);
  expect(await refusalOf(teacher.http.admin.jobs.query())).toMatchObject({ reason: 'admin.needed' });
});
