import { expect, test } from 'vitest';
import { classesSettled, classOf } from '../support/classes.ts';
import { rollOver } from '../support/rollover.ts';
import { verify, type Action, type Stage } from '../support/verify.ts';

/** What follows from it for conversations comes a moment later. */
const followed = async ({ s }: Stage, change: Promise<unknown>) => {
  await change;
  await classesSettled(s);
};
const openClass = async ({ by, s }: Stage, audience: 'students' | 'families') => {
  const opening = { classId: await classOf(s, '6e B'), with: audience };
  return by.admin.admin.openClassConversation.mutate(opening);
};
const asAdmin = ({ by }: Stage) => ({ admin: { http: by.admin } });

/** Every kind of change of classes, families and years. */
const actions: Record<string, Action> = {
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
    act: (stage) => followed(stage, rollOver(asAdmin(stage), { teachers: 'follow' })),
  },
  'a rollover undone': {
    first: async (stage) => {
      await stage.say('student', (await openClass(stage, 'students')).conversationId);
      await openClass(stage, 'families');
      await followed(stage, rollOver(asAdmin(stage), { teachers: 'follow' }));
    },
    act: async (stage) => {
      const { rollover } = await stage.by.admin.admin.schoolYears.query({});
      await followed(stage, stage.by.admin.admin.undoRollover.mutate({ rolloverId: rollover!.id }));
    },
  },
};

test.each(Object.keys(actions))(
  '[LIVE11] what was held and what is heard is what would be fetched: %s',
  async (name) => {
    expect(await verify(actions[name]!)).toBeGreaterThan(0);
  },
);
