import { expect, test } from 'vitest';
import { followPresence } from '../support/follow.ts';
import { school } from '../support/school.ts';
import { until } from '../support/until.ts';

test('[LIVE15] two who begin a conversation see at once that the other is there; a student is seen by nobody', async () => {
  await using s = await school();
  const [parent, teacher, student] = [await s.as('parent'), await s.as('teacher'), await s.as('student')];
  const [seenByParent, seenByTeacher] = [await followPresence(parent), await followPresence(teacher)];
  const seenByStudent = await followPresence(student);
  await teacher.api.createConversation.mutate({ participantIds: [s.people.student] });
  await until(() =>
    seenByStudent.events.some(({ userId, presence }) => userId === s.people.teacher && presence === 'online'),
  );
  await parent.api.createConversation.mutate({ participantIds: [s.people.teacher] });
  await until(() =>
    seenByParent.events.some(({ userId, presence }) => userId === s.people.teacher && presence === 'online'),
  );
  await until(() =>
    seenByTeacher.events.some(({ userId, presence }) => userId === s.people.parent && presence === 'online'),
  );
  expect(seenByTeacher.events.map(({ userId }) => userId)).not.toContain(s.people.student);
});
