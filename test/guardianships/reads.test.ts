import { expect, test } from 'vitest';
import { classesSettled, classOf, openFor } from '../support/classes.ts';
import { setRight } from '../support/guardianships.ts';
import { refusalOf } from '../support/refusal.ts';
import { newGuardianship, school } from '../support/school.ts';
import { say, start } from '../support/talk.ts';

test('[CLASS6] who only reads hears what goes to the families, and writes nothing there or to the teachers', async () => {
  await using s = await school();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent')];
  const direct = await start(s, parent, ['teacher']);
  const families = await openFor(admin, await classOf(s, '6e B'), 'families');
  await setRight(s, 'reads');
  await classesSettled(s);
  const said = await say(teacher, families, 'Réunion mardi');
  const news = await start(s, teacher, ['parent', 'parent2'], { title: 'Grève', kind: 'announcement' });
  const { items } = await parent.http.messages.query({ conversationId: families });
  expect(items.map(({ id }) => id)).toEqual([said.id]);
  expect((await parent.http.conversation.query({ conversationId: news.id })).canWrite).toBe(false);
  for (const id of [families, direct.id])
    expect(await refusalOf(say(parent, id, 'x'))).toMatchObject({ reason: 'conversation.readOnly' });
  expect(await refusalOf(start(s, parent, ['teacher'], { title: 'Nouveau' }))).toMatchObject({
    reason: 'contact.notAllowed',
  });
  await say(await s.as('parent2'), families, 'Merci');
  // Put beside the teacher by an admin, who may write to anyone, they are silent there as well.
  const group = await start(s, admin, ['teacher', 'parent', 'student'], { title: 'À trois' });
  expect(await refusalOf(say(parent, group.id, 'x'))).toMatchObject({ reason: 'conversation.readOnly' });
  await say(await s.as('student'), group.id, 'Bonjour');
});

test('[CLASS6] who only reads on account of one child writes on account of another of the same teacher', async () => {
  await using s = await school();
  await newGuardianship(s.db, s.id, s.people.parent, s.people.student2);
  const [admin, parent] = [await s.as('admin'), await s.as('parent')];
  const families = await openFor(admin, await classOf(s, '6e B'), 'families');
  await setRight(s, 'reads');
  await classesSettled(s);
  expect(await say(parent, families, 'Merci')).toMatchObject({ seq: 1 });
  const direct = await start(s, parent, ['teacher']);
  expect(await say(parent, direct.id, 'Merci')).toMatchObject({ seq: 1 });
});
