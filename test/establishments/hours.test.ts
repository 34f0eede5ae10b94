import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { mayWriteAt } from '../../src/shared/may.ts';
import type { StudentWriting } from '../../src/shared/public.ts';
import { wallClock } from '../../src/shared/wall-clock.ts';
import { workerDatabase } from '../support/database.ts';
import { notNow } from '../support/not-now.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { set } from '../support/settings.ts';
import { add, say, start } from '../support/talk.ts';

/** From half past seven to six on Mondays to Saturdays. */
const hours = { days: [1, 2, 3, 4, 5, 6], from: 450, to: 1_080 };

/** What the database says of students at these moments. */
async function said(studentWriting: StudentWriting, timezone: string, moments: readonly string[]): Promise<boolean[]> {
  const { db } = await workerDatabase();
  const { rows } = await sql<{ writes: boolean }>`
    select students_write(${JSON.stringify({ studentWriting })}::jsonb, ${timezone}, at) as writes
    from unnest(${moments}::timestamptz[]) with ordinality as moment (at, n) order by n`.execute(db);
  return rows.map(({ writes }) => writes);
}

/** Each minute of so many hours. */
const minutesFrom = (from: string, hoursLong: number) =>
  Array.from({ length: hoursLong * 60 }, (_, minute) => new Date(Date.parse(from) + minute * 60_000).toISOString());

test('[RULE2] hours begin with their first minute and are over with their last, to the second', async () => {
  const moments = ['2026-11-27T06:29:59Z', '2026-11-27T06:30:00Z', '2026-11-27T16:59:59Z', '2026-11-27T17:00:00Z'];
  expect(await said(hours, 'Europe/Paris', moments)).toEqual([false, true, true, false]);
  const sunday = ['2026-11-28T22:59:59Z', '2026-11-28T23:00:00Z'];
  expect(await said({ ...hours, to: 1_440 }, 'Europe/Paris', sunday)).toEqual([true, false]);
});

test.each([
  ['the clocks go forward', '2026-03-28T23:00:00Z'],
  ['the clocks go back', '2026-10-24T22:00:00Z'],
])('[RULE2] the database and the page agree at each minute of the day on which %s', async (_, midnight) => {
  for (const timezone of ['Europe/Paris', 'Africa/Casablanca', 'Indian/Reunion', 'America/New_York']) {
    for (const to of [120, 150, 180, 1_080]) {
      const writing = { days: [6, 7, 1], from: 90, to };
      const moments = minutesFrom(midnight, 27);
      const shown = moments.map((at) => mayWriteAt(writing, wallClock(new Date(at), timezone)));
      expect(await said(writing, timezone, moments), `${timezone} to ${to}`).toEqual(shown);
      expect(new Set(shown).size).toBe(2);
    }
  }
});

test('[RULE2] in the night in which an hour comes twice, students write in it twice; one that is left out is missed by nobody', async () => {
  const lateHour = { days: [7], from: 120, to: 180 };
  const back = ['2026-10-24T23:59:00Z', '2026-10-25T00:00:00Z', '2026-10-25T01:59:00Z', '2026-10-25T02:00:00Z'];
  expect(await said(lateHour, 'Europe/Paris', back)).toEqual([false, true, true, false]);
  const forward = ['2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z', '2026-03-29T01:59:00Z'];
  expect(await said(lateHour, 'Europe/Paris', forward)).toEqual([false, false, false]);
});

test('[SET5] what is stored of hours and cannot be read lets students write, as on the page', async () => {
  const strange = [null, 7, [], 'sometimes', {}, { days: [1] }, { days: [1], from: 'x', to: 'y' }];
  for (const value of strange)
    expect(await said(value as never, 'Europe/Paris', ['2026-11-27T06:00:00Z'])).toEqual([true]);
  expect(await said('never', 'Europe/Paris', ['2026-11-27T12:00:00Z'])).toEqual([false]);
});

test('[RULE2] outside the hours a student sends nothing, begins nothing and brings nobody in, while others write on and all read', async () => {
  await using s = await school();
  const [admin, student, teacher] = [await s.as('admin'), await s.as('student'), await s.as('teacher')];
  const { id } = await start(s, student, ['teacher']);
  const own = await start(s, student, ['teacher'], { title: 'Exposé' });
  const before = await say(student, id, 'Bonjour');
  const closed = await notNow();
  await set(admin, { studentWriting: closed });
  expect(await refusalOf(say(student, id, 'Encore'))).toMatchObject({ code: 'FORBIDDEN', reason: 'student.notNow' });
  expect(await refusalOf(start(s, student, ['parent']))).toMatchObject({ reason: 'student.notNow' });
  expect(await refusalOf(start(s, student, ['teacher', 'parent'], { title: 'Autre' }))).toMatchObject({
    reason: 'student.notNow',
  });
  expect(await refusalOf(add(s, student, own.id, 'parent'))).toMatchObject({ reason: 'student.notNow' });
  expect((await student.api.me.query()).memberships[0]!.may.write).toEqual(closed);
  expect((await teacher.api.me.query()).memberships[0]!.may.write).toBe('always');
  // A message that the server has is the same message, at whatever hour it is sent again.
  const again = { id: before.id, conversationId: id, body: 'Bonjour' };
  expect(await student.http.send.mutate(again)).toMatchObject({ seq: before.seq });
  expect(await say(teacher, id, 'À demain')).toMatchObject({ seq: 2 });
  await student.http.markRead.mutate({ conversationId: id, seq: 2 });
  expect((await student.http.conversation.query({ conversationId: id })).canWrite).toBe(true);
  await set(admin, { studentWriting: null });
  expect(await say(student, id, 'Bonjour')).toMatchObject({ seq: 3 });
});

test('[RULE2] [SET4] where students write never, they are told so in every conversation, at once refused, and write again once they may', async () => {
  await using s = await school();
  const [admin, student, teacher] = [await s.as('admin'), await s.as('student'), await s.as('teacher')];
  const { id } = await start(s, student, ['teacher']);
  await set(admin, { studentWriting: 'never' });
  expect(await refusalOf(say(student, id, 'Bonjour'))).toMatchObject({ code: 'FORBIDDEN' });
  const canWrite = async (client: typeof teacher) =>
    (await client.http.conversation.query({ conversationId: id })).canWrite;
  await expect.poll(() => canWrite(student)).toBe(false);
  expect(await canWrite(teacher)).toBe(true);
  // Who writes to students finds them as before; the student may read and not answer.
  const made = await start(s, teacher, ['student2']);
  expect(made.participants.map(({ role, canWrite }) => `${role} ${canWrite}`).toSorted()).toEqual([
    'student false',
    'teacher true',
  ]);
  await set(admin, { studentWriting: null });
  await expect.poll(() => canWrite(student)).toBe(true);
});
