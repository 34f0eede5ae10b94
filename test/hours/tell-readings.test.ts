import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { closedNow, openNow } from '../support/closed-now.ts';
import { followConversations } from '../support/follow.ts';
import { readingAtNight, readingsIn } from '../support/reading-at-night.ts';
import { newPerson } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

test('[HOURS20] as the hours begin what was read is told once, live and to who comes back, and never again', async () => {
  await using t = await readingAtNight();
  await using second = await newTestServer(undefined, { PREAU_REMEMBERED_CHANGES: '0' });
  await t.closeForDays();
  for (const body of ['1', '2']) await t.write(t.teacher, body);
  const { eventCursor } = await t.teacher.http.conversations.query({});
  const heard = await followConversations(t.teacher);
  for (const seq of [2, 3]) await t.read(t.parent, seq);
  await t.tell();
  expect(await t.told(t.teacher, 'parent')).toBe(1);
  await t.begin();
  const before = await t.revision();
  await Promise.all([t.tell(), second.tellReadings(), t.tell()]);
  await t.tell();
  expect((await t.revision()) - before).toBe(1);
  await t.admin.http.renameConversation.mutate({ conversationId: t.conversationId, title: 'Autre' });
  const back = await followConversations(await t.s.as('teacher', second), eventCursor);
  for (const { events } of [heard, back]) {
    await until(() => events.some(({ type }) => type === 'conversation'));
    expect(readingsIn(events, t.s.people.parent)).toEqual([3]);
  }
  expect(await t.told(t.teacher, 'parent')).toBe(3);
  expect([await t.heldRows(), await t.dueIn()]).toEqual([[], null]);
});

test('[HOURS20] what is read once they have begun is told at once, with what was held', async () => {
  await using t = await readingAtNight();
  await t.closeForDays();
  for (const body of ['1', '2']) await t.write(t.teacher, body);
  const heard = await followConversations(t.teacher);
  await t.read(t.parent, 2);
  await t.setHours('none');
  await t.read(t.parent, 3);
  await until(() => readingsIn(heard.events, t.s.people.parent).length === 1);
  await t.tell();
  await t.admin.http.renameConversation.mutate({ conversationId: t.conversationId, title: 'Autre' });
  await until(() => heard.events.some(({ type }) => type === 'conversation'));
  expect(readingsIn(heard.events, t.s.people.parent)).toEqual([3]);
});

const changes: [what: string, change: (t: Awaited<ReturnType<typeof readingAtNight>>) => Promise<unknown>][] = [
  ['the hours', (t) => t.setHours(openNow)],
  ['back to none', (t) => t.setHours('none')],
  [
    'the closed days',
    async (t) => {
      await t.closeForDays();
      const closed = await t.admin.http.admin.closedDays.query();
      await t.admin.http.admin.removeClosedDays.mutate({ ids: closed.map(({ id }) => id) });
    },
  ],
  [
    'them by an operator',
    (t) => sql`update establishment set settings = settings - 'hours' where id = ${t.s.id}`.execute(t.s.db),
  ],
];
test.each(changes)('[HOURS20] a change of %s tells what was held, where the school is open then', async (_, change) => {
  await using t = await readingAtNight();
  await t.write(t.teacher);
  await t.read(t.parent, 2);
  await change(t);
  const heard = await followConversations(t.teacher);
  await t.tell();
  await until(() => readingsIn(heard.events, t.s.people.parent).length === 1);
  expect(await t.told(t.teacher, 'parent')).toBe(2);
});

test('[HOURS20] a school that is closed still, by whatever was changed, is asked again when it opens', async () => {
  await using t = await readingAtNight();
  await t.write(t.teacher);
  await t.read(t.parent, 2);
  expect(await t.dueIn()).toBeGreaterThan(24);
  await t.admin.http.admin.setSchool.mutate({
    revision: (await t.admin.http.admin.school.query({})).revision,
    name: 'Lycée',
  });
  expect(await t.dueIn()).toBeLessThanOrEqual(0);
  await t.tell();
  expect(await t.dueIn()).toBeGreaterThan(24);
  const [opening] = closedNow();
  await t.setHours([{ ...opening!, day: (opening!.day % 7) + 1 }]);
  await t.tell();
  expect(await t.dueIn()).toBeGreaterThan(48);
  expect(await t.told(t.teacher, 'parent')).toBe(1);
});

test('[HOURS20] of whoever shares it no more by then nothing is told, and what they share later is how far they have read', async () => {
  await using t = await readingAtNight();
  await t.write(t.teacher);
  await t.read(t.parent, 2);
  await t.parent.http.account.setPreferences.mutate({ sharesReceipts: false });
  expect(await t.told(t.teacher, 'parent')).toBeNull();
  await t.setHours(openNow);
  const heard = await followConversations(t.teacher);
  const before = await t.revision();
  await t.tell();
  expect(await t.revision()).toBe(before);
  expect([await t.told(t.teacher, 'parent'), await t.heldRows(), await t.dueIn()]).toEqual([null, [], null]);
  await t.parent.http.account.setPreferences.mutate({ sharesReceipts: true });
  await until(() => readingsIn(heard.events, t.s.people.parent).length > 0);
  expect(readingsIn(heard.events, t.s.people.parent)).toEqual([2]);
});

test('[HOURS20] among more than fifty it stays a matter of the reader’s own, and is not held for ever', async () => {
  await using t = await readingAtNight();
  const others: string[] = [t.s.people.teacher];
  for (let index = 0; index < 50; index += 1) others.push(await newPerson(t.s.db, t.s.id, `p${index}`, 'parent'));
  const { id } = await t.admin.http.createConversation.mutate({ participantIds: others, title: 'Tous' });
  await t.write(t.admin, 'à tous', id);
  await t.read(t.teacher, 1, id);
  expect(await t.told(t.admin, 'teacher', id)).toBe(0);
  await t.setHours(openNow);
  const before = await t.revision();
  await t.tell();
  expect(await t.revision()).toBe(before);
  expect([await t.told(t.admin, 'teacher', id), await t.heldRows()]).toEqual([1, []]);
});

test('[HOURS20] more than a step holds is told step by step, each once', async () => {
  await using t = await readingAtNight();
  await t.write(t.teacher);
  await t.read(t.parent, 2);
  await sql`
    with made as (
      insert into conversation (establishment_id, id, kind, title, created_by, participant_count, last_seq, revision, made_revision, header_revision)
      select ${t.s.id}, gen_random_uuid(), 'group', 'n', ${t.s.people.admin}, 2, 3, 0, 0, 0 from generate_series(1, 600) returning id
    )
    insert into participant (establishment_id, conversation_id, user_id, can_write, last_read_seq, told_read_seq, revision, own_revision)
    select ${t.s.id}, made.id, person, true, 3, 1, 0, 0 from made, unnest(${[t.s.people.parent, t.s.people.teacher]}::uuid[]) person`.execute(
    t.s.db,
  );
  await t.setHours(openNow);
  const before = await t.revision();
  await Promise.all([t.tell(), t.tell()]);
  expect((await t.revision()) - before).toBe(3);
  expect([await t.heldRows(), await t.dueIn()]).toEqual([[], null]);
  const { rows } = await sql<{ revision: number; told: number }>`
    select revision, count(*)::int as told from participant where establishment_id = ${t.s.id} and revision > ${before}
    group by 1 order by 1`.execute(t.s.db);
  expect(rows.map(({ told }) => told)).toEqual([500, 500, 201]);
});
