import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { classesSettled, classOf } from '../support/classes.ts';
import type { TestClient } from '../support/client.ts';
import { freshFetch, heldBy, watch, type Held, type Watching } from '../support/model.ts';
import { school, type Name, type School } from '../support/school.ts';
import { until } from '../support/until.ts';

type Stage = {
  s: School;
  /** Each acts over HTTP, so that a cut socket stops nobody from acting. */
  by: Record<'admin' | 'teacher' | 'parent' | 'student', TestClient['http']>;
  group: string;
  direct: string;
  /** An announcement of admin and teacher2 to parent, student and another family, with one message. */
  news: string;
  say(who: keyof Stage['by'], conversationId: string, replyToId?: string): Promise<{ id: string; seq: number }>;
};
type Action = { first?: (stage: Stage) => Promise<unknown>; act: (stage: Stage) => Promise<unknown> };

const add = ({ by, group, s }: Stage, ...names: Name[]) =>
  by.admin.addParticipants.mutate({ conversationId: group, userIds: names.map((name) => s.people[name]) });
const remove = ({ by, group, s }: Stage, name: Name) =>
  by.admin.removeParticipant.mutate({ conversationId: group, userId: s.people[name] });
const leave = ({ by, group }: Stage, who: keyof Stage['by']) =>
  by[who].leaveConversation.mutate({ conversationId: group });
const read = ({ by }: Stage, who: keyof Stage['by'], conversationId: string, seq: number) =>
  by[who].markRead.mutate({ conversationId, seq });

/** What follows from it for conversations comes a moment later. */
const followed = async ({ s }: Stage, change: Promise<unknown>) => {
  await change;
  await classesSettled(s);
};
const openClass = async ({ by, s }: Stage, audience: 'students' | 'families') => {
  const opening = { classId: await classOf(s, '6e B'), with: audience };
  return by.admin.admin.openClassConversation.mutate(opening);
};
const rollOver = async ({ by }: Stage) => {
  const { basis, plan } = await by.admin.admin.planRollover.query({ plan: { teachers: 'follow' } });
  return by.admin.admin.runRollover.mutate({ basis, plan });
};

/** Once no student any more, their presence beside another family's child silences the group. */
async function strangerToBe(stage: Stage): Promise<void> {
  await remove(stage, 'parent');
  await add(stage, 'student2');
}

/** Every kind of change there is; the group holds admin, teacher, parent and the parent's child, and three messages. */
const actions: Record<string, Action> = {
  'a direct conversation made': {
    act: ({ by, s }) => by.admin.createConversation.mutate({ participantIds: [s.people.teacher] }),
  },
  'a direct conversation made again': {
    act: ({ by, s }) => by.teacher.createConversation.mutate({ participantIds: [s.people.parent] }),
  },
  'a group made': {
    act: ({ by, s }) =>
      by.teacher.createConversation.mutate({ participantIds: [s.people.parent, s.people.student], title: 'Sortie' }),
  },
  'an announcement made and written': {
    act: async ({ by, s, say }) => {
      const participantIds = [s.people.parent, s.people.parent2, s.people.student];
      const { id } = await by.teacher.createConversation.mutate({
        participantIds,
        kind: 'announcement',
        title: 'Grève',
      });
      await say('teacher', id);
    },
  },
  'people added to an announcement': {
    act: ({ by, s, news: conversationId }) =>
      by.admin.addParticipants.mutate({ conversationId, userIds: [s.people.student3, s.people.teacher] }),
  },
  'someone removed from an announcement, and another leaving it': {
    act: async ({ by, s, news: conversationId }) => {
      await by.admin.removeParticipant.mutate({ conversationId, userId: s.people.parent2 });
      await by.admin.removeParticipant.mutate({ conversationId, userId: s.people.parent });
      await by.admin.removeParticipant.mutate({ conversationId, userId: s.people.teacher2 });
    },
  },
  'an announcement read by whom it is for and by its staff': {
    act: async (stage) => {
      await read(stage, 'parent', stage.news, 1);
      await read(stage, 'admin', stage.news, 1);
    },
  },
  'an announcement renamed': {
    act: ({ by, news: conversationId }) => by.admin.renameConversation.mutate({ conversationId, title: 'Suite' }),
  },
  'staff of an announcement who are staff no more': {
    act: ({ by, s }) => by.admin.admin.setRole.mutate({ userId: s.people.teacher2, role: 'parent' }),
  },
  'someone for whom an announcement was who is staff now': {
    act: ({ by, s }) => by.admin.admin.setRole.mutate({ userId: s.people.student, role: 'teacher' }),
  },
  'a message sent': { act: ({ say, group }) => say('parent', group) },
  'many messages sent by many': {
    act: async ({ say, group, direct }) => {
      const writing = (['teacher', 'parent', 'student'] as const).flatMap((who) => [say(who, group), say(who, group)]);
      await Promise.all([...writing, say('teacher', direct), say('parent', direct)]);
    },
  },
  'a message answered': { act: async ({ say, group }) => say('student', group, (await say('teacher', group)).id) },
  'a reading shared': { act: (stage) => read(stage, 'teacher', stage.group, 2) },
  'a reading not shared': { act: (stage) => read(stage, 'student', stage.group, 3) },
  'a reading and then a message': {
    act: async (stage) => {
      await read(stage, 'teacher', stage.direct, 1);
      await stage.say('teacher', stage.direct);
    },
  },
  'people added': { act: (stage) => add(stage, 'teacher2', 'student2'), first: (stage) => remove(stage, 'parent') },
  'someone added, and then written to': {
    first: (stage) => remove(stage, 'teacher'),
    act: async (stage) => {
      await stage.say('parent', stage.group);
      await add(stage, 'teacher');
      await stage.say('parent', stage.group);
    },
  },
  'someone removed': { act: (stage) => remove(stage, 'student') },
  'someone removed while others write': {
    act: async (stage) => {
      await Promise.all([stage.say('teacher', stage.group), remove(stage, 'parent'), stage.say('admin', stage.group)]);
    },
  },
  'someone leaving': { act: (stage) => leave(stage, 'parent') },
  'the last of the staff leaving': { first: (stage) => leave(stage, 'teacher'), act: (stage) => leave(stage, 'admin') },
  'someone removed and added anew': {
    act: async (stage) => {
      await remove(stage, 'teacher');
      await stage.say('parent', stage.group);
      await add(stage, 'teacher');
    },
  },
  'someone given another role': {
    first: strangerToBe,
    act: ({ by, s }) => by.admin.admin.setRole.mutate({ userId: s.people.student2, role: 'parent' }),
  },
  'someone suspended': {
    first: async (stage) => {
      await strangerToBe(stage);
      await stage.by.admin.admin.setRole.mutate({ userId: stage.s.people.student2, role: 'parent' });
    },
    act: ({ by, s }) => by.admin.admin.suspend.mutate({ userId: s.people.student2 }),
  },
  'someone reinstated': {
    first: async (stage) => {
      const userId = stage.s.people.student2;
      await strangerToBe(stage);
      await stage.by.admin.admin.setRole.mutate({ userId, role: 'parent' });
      await stage.by.admin.admin.suspend.mutate({ userId });
    },
    act: ({ by, s }) => by.admin.admin.reinstate.mutate({ userId: s.people.student2 }),
  },
  'a class conversation opened': { act: (stage) => openClass(stage, 'students') },
  'a family conversation opened, in which one only reads': {
    first: async (stage) => {
      const { by, s } = stage;
      const pair = { guardianId: s.people.parent, studentId: s.people.student };
      await followed(stage, by.admin.admin.setGuardianship.mutate({ ...pair, access: 'reads' }));
    },
    act: (stage) => openClass(stage, 'families'),
  },
  'a class conversation closed in which something was written, and one in which nothing was': {
    first: async (stage) => {
      await stage.say('student', (await openClass(stage, 'students')).conversationId);
      await openClass(stage, 'families');
    },
    act: async ({ by, s }) => {
      const classId = await classOf(s, '6e B');
      for (const audience of ['students', 'families'] as const)
        await by.admin.admin.closeClassConversation.mutate({ classId, with: audience });
    },
  },
  'people coming into a class that has a conversation, and leaving it': {
    first: (stage) => openClass(stage, 'students'),
    act: async (stage) => {
      const { by, s } = stage;
      const people = { add: [s.people.teacher2, s.people.student3], remove: [s.people.student] };
      await followed(stage, by.admin.admin.setClassPeople.mutate({ classId: await classOf(s, '6e B'), ...people }));
    },
  },
  'a class taken over by a substitute': {
    first: (stage) => openClass(stage, 'families'),
    act: async (stage) => {
      const { by, s } = stage;
      const people = { teacherId: s.people.teacher, substituteId: s.people.teacher2 };
      await followed(stage, by.admin.admin.substitute.mutate({ classId: await classOf(s, '6e B'), ...people }));
    },
  },
  'a class removed': {
    first: async (stage) => stage.say('student', (await openClass(stage, 'students')).conversationId),
    act: async (stage) => {
      const removal = { classId: await classOf(stage.s, '6e B'), withPeople: true };
      await followed(stage, stage.by.admin.admin.removeClass.mutate(removal));
    },
  },
  'a guardian who is denied the right': {
    first: (stage) => openClass(stage, 'families'),
    act: (stage) => {
      const { by, s } = stage;
      const pair = { guardianId: s.people.parent, studentId: s.people.student };
      return followed(stage, by.admin.admin.setGuardianship.mutate({ ...pair, access: 'none' }));
    },
  },
  'a rollover': {
    first: async (stage) => {
      await stage.say('student', (await openClass(stage, 'students')).conversationId);
      await openClass(stage, 'families');
    },
    act: (stage) => followed(stage, rollOver(stage)),
  },
  'a rollover undone': {
    first: async (stage) => {
      await stage.say('student', (await openClass(stage, 'students')).conversationId);
      await openClass(stage, 'families');
      await followed(stage, rollOver(stage));
    },
    act: async (stage) => {
      const { rollover } = await stage.by.admin.admin.schoolYears.query({});
      await followed(stage, stage.by.admin.admin.undoRollover.mutate({ rolloverId: rollover!.id }));
    },
  },
  'a group renamed': {
    act: ({ by, group: conversationId }) => by.teacher.renameConversation.mutate({ conversationId, title: 'Autre' }),
  },
};

async function newStage(s: School): Promise<Stage> {
  const by = {} as Stage['by'];
  for (const name of ['admin', 'teacher', 'parent', 'student'] as const) by[name] = (await s.as(name)).http;
  const { people } = s;
  const participantIds = [people.teacher, people.parent, people.student];
  const { id: group } = await by.admin.createConversation.mutate({ participantIds, title: '6e B' });
  const { id: direct } = await by.parent.createConversation.mutate({ participantIds: [people.teacher] });
  const { id: news } = await by.admin.createConversation.mutate({
    participantIds: [people.teacher2, people.parent, people.parent2, people.student, people.student2],
    kind: 'announcement',
    title: 'Photos',
  });
  const say: Stage['say'] = (who, conversationId, replyToId) =>
    by[who].send.mutate({ id: randomUUID(), conversationId, body: `${who} here`, replyToId });
  for (const who of ['admin', 'parent', 'parent'] as const) await say(who, group);
  await say('parent', direct);
  await say('admin', news);
  return { s, by, group, direct, news, say };
}

/** What this client held, with what it heard, is what it would be given now. */
async function expectTruth(name: Name, client: TestClient, { model, errors, fetchUnknown }: Watching): Promise<void> {
  let fresh: Held | undefined;
  const isTrue = async () => {
    await fetchUnknown();
    fresh = await freshFetch(client);
    return isDeepStrictEqual(heldBy(model), fresh);
  };
  // What is still untrue then is shown by the comparison below.
  await until(isTrue, { withinMs: 4_000 }).catch(() => undefined);
  expect(errors).toEqual([]);
  expect({ name, ...heldBy(model) }).toEqual({ name, ...fresh });
}

const watchers: Name[] = ['admin', 'teacher', 'parent', 'student', 'teacher2'];

test.each(Object.keys(actions))(
  '[LIVE11] what was held and what is heard is what would be fetched: %s',
  async (name) => {
    await using s = await school();
    const stage = await newStage(s);
    const { first, act } = actions[name]!;
    await first?.(stage);
    const names = watchers.flatMap((watcher) => [watcher, watcher]);
    const clients = await Promise.all(names.map((watcher) => s.as(watcher)));
    const watching = await Promise.all(clients.map(watch));
    // Of each person one hears it as it happens, and one, whose socket is cut, when it is back.
    for (const [index, client] of clients.entries()) if (index % 2 === 1) client.cut();
    await act(stage);
    for (const [index, one] of watching.entries()) await expectTruth(names[index]!, clients[index]!, one);
    const heard = watching.reduce((sum, one) => sum + one.heard(), 0);
    expect(heard > 0).toBe(name !== 'a direct conversation made again');
  },
);
