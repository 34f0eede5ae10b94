import { expect, test } from 'vitest';
import type { ConversationEvent, Participant } from '../../src/shared/public.ts';
import { followConversations, followTyping } from '../support/follow.ts';
import { newPerson, school, type Name, type School } from '../support/school.ts';
import { add, namesIn, remove, say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

const audience: Name[] = ['teacher2', 'parent', 'parent2', 'student', 'student2'];
const announce = async (s: School) =>
  start(s, await s.as('teacher'), audience, { title: 'Photos', kind: 'announcement' });

const listed = (s: School, participants: Participant[]) =>
  namesIn(
    s,
    participants.map(({ userId }) => userId),
  );

/** Everyone of whom these events tell. */
const toldOf = (s: School, events: ConversationEvent[]) => {
  const participants = events.flatMap((event) => {
    if (event.type === 'participant') return [event.participant];
    return event.type === 'conversation' ? event.conversation.participants : [];
  });
  return [...new Set(listed(s, participants))];
};

test('[CONV12] whom an announcement is for see its staff, themselves, and how many they are; its staff see everyone', async () => {
  await using s = await school();
  const { id: conversationId } = await announce(s);
  for (const name of ['parent', 'student'] as const) {
    const reader = await s.as(name);
    const one = await reader.api.conversation.query({ conversationId });
    const { items } = await reader.api.conversations.query({});
    for (const shown of [one, items.find(({ id }) => id === conversationId)!]) {
      expect(listed(s, shown.participants)).toEqual([name, 'teacher', 'teacher2'].sort());
      expect(shown.participantCount).toBe(6);
    }
    const asked = await reader.api.participants.query({ conversationId, userIds: Object.values(s.people) });
    expect(listed(s, asked)).toEqual([name, 'teacher', 'teacher2'].sort());
  }
  for (const name of ['teacher', 'teacher2'] as const) {
    const staff = await s.as(name);
    const shown = await staff.api.conversation.query({ conversationId });
    expect(listed(s, shown.participants)).toEqual([...audience, 'teacher'].sort());
    const asked = await staff.api.participants.query({ conversationId, userIds: Object.values(s.people) });
    expect(listed(s, asked)).toEqual([...audience, 'teacher'].sort());
  }
});

test('[CONV12] whom it is for hear nothing of each other coming, going, reading or being renamed, live or when they come back', async () => {
  await using s = await school();
  const [teacher, parent, student] = [await s.as('teacher'), await s.as('parent'), await s.as('student')];
  const before = (await parent.api.conversations.query({})).eventCursor;
  const [live, staff] = [await followConversations(parent, before), await followConversations(teacher)];
  const { id: conversationId } = await announce(s);
  await say(teacher, conversationId, 'Demain');
  await (await s.as('parent2')).api.markRead.mutate({ conversationId, seq: 1 });
  await student.api.markRead.mutate({ conversationId, seq: 1 });
  await add(s, await s.as('teacher2'), conversationId, 'student3');
  await remove(s, teacher, conversationId, 'student2');
  await teacher.http.renameConversation.mutate({ conversationId, title: 'Suite' });
  const renamed = (events: ConversationEvent[]) =>
    events.some((event) => event.type === 'conversation' && event.conversation.title === 'Suite');
  await until(() => renamed(live.events) && renamed(staff.events));
  expect(toldOf(s, staff.events)).toEqual(expect.arrayContaining(['parent2', 'student2', 'student3']));
  expect(toldOf(s, live.events).sort()).toEqual(['teacher', 'teacher2']);
  const back = await followConversations(await s.as('parent'), before);
  await until(() => renamed(back.events));
  expect(
    toldOf(s, back.events)
      .filter((name) => name !== 'parent')
      .sort(),
  ).toEqual(['teacher', 'teacher2']);
});

test('[CONV12] who joins it hears that they did, and who is taken out of it that they were', async () => {
  await using s = await school();
  const [teacher, student3] = [await s.as('teacher'), await s.as('student3')];
  const { id: conversationId } = await announce(s);
  const heard = await followConversations(student3);
  await add(s, await s.as('teacher2'), conversationId, 'student3');
  await remove(s, teacher, conversationId, 'student3');
  const own = () => heard.events.flatMap((event) => (event.type === 'participant' ? [event.participant.leftAt] : []));
  await until(() => own().length === 2);
  expect(own()).toEqual([null, expect.any(Date)]);
});

test('[CONV12] who wrote in it keeps a name for whom it is for, also once they are staff no more', async () => {
  await using s = await school();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent')];
  const { id: conversationId } = await announce(s);
  await say(teacher, conversationId, 'Demain');
  await admin.http.admin.setRole.mutate({ userId: s.people.teacher, role: 'parent' });
  const shown = await parent.http.conversation.query({ conversationId });
  expect(listed(s, shown.participants)).toEqual(['parent', 'teacher2']);
  const asked = await parent.http.participants.query({ conversationId, userIds: Object.values(s.people) });
  expect(listed(s, asked)).toEqual(['parent', 'teacher', 'teacher2']);
});

test('[CONV12] its first fifty are fifty of its staff for whom it is for, however many it is for', async () => {
  await using s = await school();
  const admin = await s.as('admin');
  const others: string[] = [];
  for (let index = 0; index < 60; index += 1) others.push(await newPerson(s.db, s.id, `p${index}`, 'parent'));
  const participantIds = [...others, s.people.parent, s.people.teacher];
  const { id: conversationId } = await admin.api.createConversation.mutate({
    participantIds,
    kind: 'announcement',
    title: 'Tous',
  });
  const shown = await (await s.as('parent')).api.conversation.query({ conversationId });
  expect(listed(s, shown.participants)).toEqual(['admin', 'parent', 'teacher']);
  expect(shown.participantCount).toBe(63);
});

test('[CONV12] [LIVE8] of typing in it they hear that of its staff alone, since nobody else may', async () => {
  await using s = await school();
  const [teacher, parent] = [await s.as('teacher'), await s.as('parent')];
  const { id: conversationId } = await announce(s);
  const heard = await followTyping(parent);
  await (await s.as('parent2')).api.setTyping.mutate({ conversationId, typing: true }).catch(() => undefined);
  await teacher.api.setTyping.mutate({ conversationId, typing: true });
  await until(() => heard.events.length > 0);
  expect(heard.events.map(({ name }) => name)).toEqual(['teacher']);
});
