import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { refusalOf } from '../support/refusal.ts';
import type { TestClient } from '../support/client.ts';
import { join, newPerson, school, type Name } from '../support/school.ts';
import { followConversations } from '../support/follow.ts';
import { namesIn, say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[CONV1] two people and no title are their one direct conversation, whoever asks and however often', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const first = await start(s, parent, ['teacher']);
  expect(first).toMatchObject({
    kind: 'direct',
    title: null,
    participantCount: 2,
    lastSeq: 0,
    fromSeq: 1,
    canWrite: true,
  });
  expect(
    namesIn(
      s,
      first.participants.map(({ userId }) => userId),
    ),
  ).toEqual(['parent', 'teacher']);
  expect((await start(s, teacher, ['parent'])).id).toBe(first.id);
  expect((await start(s, teacher, ['parent', 'teacher', 'parent'])).id).toBe(first.id);
  expect((await teacher.api.conversations.query({})).items).toHaveLength(1);
});

test('[CONV1] both asking at the same moment make one, and each hears of it', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const heard = [await followConversations(parent), await followConversations(teacher)];
  const made = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      index % 2 ? start(s, parent, ['teacher']) : start(s, teacher, ['parent']),
    ),
  );
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  await until(() => heard.every(({ events }) => events.length > 0));
  await say(parent, made[0]!.id, 'one');
  for (const { events } of heard) expect(events.filter(({ type }) => type === 'conversation')).toHaveLength(1);
});

test('[CONV1] in two schools the same pair has two', async () => {
  await using s = await school();
  await using other = await school();
  await join(s.db, other.id, s.people.admin, 'admin');
  await join(s.db, other.id, s.people.teacher, 'teacher');
  const admin = await s.as('admin');
  const refused = await refusalOf(start(s, admin, ['teacher']));
  expect(refused).toMatchObject({ code: 'BAD_REQUEST', reason: 'establishment.needed' });
  const here = await start(s, admin, ['teacher'], { establishmentId: s.id });
  const there = await start(s, admin, ['teacher'], { establishmentId: other.id });
  expect([here.establishmentId, there.establishmentId]).toEqual([s.id, other.id]);
  expect(here.id).not.toBe(there.id);
});

test('[CONV2] what is not two people has a title, and a direct conversation has two people', async () => {
  await using s = await school();
  const admin = await s.as('admin');
  const untitled = { code: 'BAD_REQUEST', reason: 'conversation.titleNeeded' };
  expect(await refusalOf(start(s, admin, ['parent', 'teacher']))).toMatchObject(untitled);
  expect(await refusalOf(start(s, admin, ['parent'], { kind: 'group' }))).toMatchObject(untitled);
  await start(s, admin, ['parent']);
  const three = await refusalOf(start(s, admin, ['parent', 'teacher'], { kind: 'direct' }));
  expect(three).toMatchObject({ code: 'FORBIDDEN', reason: 'conversation.directIsFixed' });
  expect(await refusalOf(start(s, admin, ['admin']))).toMatchObject({ reason: 'contact.notAllowed' });
  expect(await start(s, admin, ['parent'], { title: '  Voyage  ' })).toMatchObject({ kind: 'group', title: 'Voyage' });
});

test('[CONV2] a group holds two hundred people, its maker among them', async () => {
  await using s = await school();
  const admin = await s.as('admin');
  const others: string[] = [];
  for (let index = 0; index < 200; index += 1) others.push(await newPerson(s.db, s.id, `p${index}`, 'parent'));
  const full = await refusalOf(admin.http.createConversation.mutate({ participantIds: others, title: 'Tous' }));
  expect(full).toMatchObject({ code: 'FORBIDDEN', reason: 'conversation.full' });
  const made = await admin.http.createConversation.mutate({ participantIds: others.slice(1), title: 'Tous' });
  expect(made).toMatchObject({ participantCount: 200 });
  expect(made.participants).toHaveLength(50);
  const late = admin.http.addParticipants.mutate({ conversationId: made.id, userIds: [others[0]!] });
  expect(await refusalOf(late)).toMatchObject({ reason: 'conversation.full' });
});

test('[CONV11] a group asked for again under its name is the same group, also once it was renamed', async () => {
  await using s = await school();
  const [admin, teacher] = [await s.as('admin'), await s.as('teacher')];
  const heard = await followConversations(teacher);
  const id = randomUUID();
  const ask = (client: TestClient, ...others: Name[]) => start(s, client, others, { id, title: 'Sortie' });
  const asked = await Promise.all(Array.from({ length: 6 }, () => ask(admin, 'teacher', 'parent')));
  expect(new Set(asked.map((made) => made.id))).toEqual(new Set([id]));
  await admin.api.renameConversation.mutate({ conversationId: id, title: 'Voyage' });
  expect(await ask(admin, 'parent', 'teacher')).toMatchObject({ id, title: 'Voyage', participantCount: 3 });
  await until(() =>
    heard.events.some((event) => event.type === 'conversation' && event.conversation.title === 'Voyage'),
  );
  expect(heard.events.filter(({ type }) => type === 'conversation')).toHaveLength(2);
  expect((await admin.api.conversations.query({})).items).toHaveLength(1);
});

test('[CONV11] the name for anything else, or by anyone else, is refused, and nothing of the first is told', async () => {
  await using s = await school();
  await using other = await school();
  const [admin, teacher, stranger] = [await s.as('admin'), await s.as('teacher'), await other.as('admin')];
  const { id } = await start(s, admin, ['teacher', 'parent'], { id: randomUUID(), title: 'Sortie' });
  const { id: unnamed } = await start(s, admin, ['teacher'], { title: 'Sortie' });
  const taken = { code: 'CONFLICT', reason: 'conversation.idTaken' };
  const refused = [
    start(s, admin, ['teacher', 'parent'], { id, title: 'Voyage' }),
    start(s, admin, ['teacher', 'parent2'], { id, title: 'Sortie' }),
    start(s, admin, ['teacher', 'parent'], { id, title: 'Sortie', kind: 'announcement' }),
    start(s, admin, ['parent'], { id }),
    start(s, admin, ['teacher'], { id: unnamed, title: 'Sortie' }),
    start(s, teacher, ['admin', 'parent'], { id, title: 'Sortie' }),
    start(other, stranger, ['teacher', 'parent'], { id, title: 'Sortie' }),
  ].map(refusalOf);
  for (const refusal of await Promise.all(refused)) expect(refusal).toMatchObject(taken);
  expect((await admin.api.conversations.query({})).items).toHaveLength(2);
});

test('[CONV11] one name in two schools at one moment is one conversation', async () => {
  await using s = await school();
  await using other = await school();
  const asking = [
    { of: s, client: await s.as('admin') },
    { of: other, client: await other.as('admin') },
  ];
  for (let round = 0; round < 5; round += 1) {
    const id = randomUUID();
    const asked = asking.map(({ of, client }) => start(of, client, ['teacher', 'parent'], { id, title: 'Sortie' }));
    const answers = await Promise.allSettled(asked);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const loser = asked[answers.findIndex(({ status }) => status === 'rejected')]!;
    expect(await refusalOf(loser)).toMatchObject({ code: 'CONFLICT', reason: 'conversation.idTaken' });
  }
});

test('[CONV11] a named direct conversation is the pair’s one, under whichever name it was made', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const id = randomUUID();
  expect((await start(s, parent, ['teacher'], { id })).id).toBe(id);
  expect((await start(s, parent, ['teacher'], { id })).id).toBe(id);
  expect((await start(s, teacher, ['parent'], { id: randomUUID() })).id).toBe(id);
});
