import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { visibilityMarks } from '../../src/server/presence/visibility-marks.ts';
import { workerDatabase } from '../support/database.ts';
import { newClass, school } from '../support/school.ts';
import { start } from '../support/talk.ts';

test('[LIVE9] whatever decides without a revision who sees whose presence gives the school another mark, and a message none', async () => {
  await using s = await school();
  const { databases } = await workerDatabase();
  const parent = await s.as('parent');
  const { id: conversationId } = await start(s, parent, ['teacher']);
  const mark = async () => (await visibilityMarks(databases.live, [s.id])).get(s.id);
  const before = await mark();
  expect(before).toEqual(expect.any(String));
  await parent.api.send.mutate({ id: randomUUID(), conversationId, body: 'Bonjour' });
  expect(await mark()).toBe(before);
  const membership = (name: 'teacher2' | 'student') =>
    s.db.updateTable('membership').where('establishmentId', '=', s.id).where('userId', '=', s.people[name]);
  const at = (table: 'classTeacher' | 'classStudent' | 'guardianship') =>
    s.db.deleteFrom(table as 'classTeacher').where('establishmentId', '=', s.id);
  const marks = new Set([before]);
  for (const change of [
    () => newClass(s.db, s.id, '4e C', s.people.teacher2, [s.people.student]),
    () => membership('student').set({ chosePresence: true }).execute(),
    () => membership('teacher2').set({ suspendedAt: new Date() }).execute(),
    () => membership('teacher2').set({ suspendedAt: null, role: 'admin' }).execute(),
    () => at('classTeacher').where('userId', '=', s.people.teacher).execute(),
    () => at('classStudent').execute(),
    () => at('guardianship').execute(),
    () =>
      s.db
        .insertInto('personBlock')
        .values({ establishmentId: s.id, blockerId: s.people.teacher, blockedId: s.people.parent })
        .execute(),
    () =>
      s.db
        .updateTable('establishment')
        .set({ settings: { anything: 'else' } })
        .where('id', '=', s.id)
        .execute(),
  ]) {
    await change();
    marks.add(await mark());
  }
  expect(marks.size).toBe(10);
});

test('[LIVE9] the mark of a school says nothing of another, and a school that is not there has none', async () => {
  await using s = await school();
  await using other = await school();
  const { databases } = await workerDatabase();
  const marks = () => visibilityMarks(databases.live, [s.id, other.id, randomUUID()]);
  const before = await marks();
  expect([...before.keys()].toSorted()).toEqual([s.id, other.id].toSorted());
  await newClass(other.db, other.id, '4e C', other.people.teacher2, [other.people.student]);
  const after = await marks();
  expect(after.get(s.id)).toBe(before.get(s.id));
  expect(after.get(other.id)).not.toBe(before.get(other.id));
});
