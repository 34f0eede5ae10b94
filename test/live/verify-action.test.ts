import { expect, test } from 'vitest';
import type { Name } from '../support/school.ts';
import { verify, type Action, type Stage } from '../support/verify.ts';

const add = ({ by, group, s }: Stage, ...names: Name[]) =>
  by.admin.addParticipants.mutate({ conversationId: group, userIds: names.map((name) => s.people[name]) });
const remove = ({ by, group, s }: Stage, name: Name) =>
  by.admin.removeParticipant.mutate({ conversationId: group, userId: s.people[name] });
const leave = ({ by, group }: Stage, who: keyof Stage['by']) =>
  by[who].leaveConversation.mutate({ conversationId: group });

/** Once no student any more, their presence beside another family's child silences the group. */
async function strangerToBe(stage: Stage): Promise<void> {
  await remove(stage, 'parent');
  await add(stage, 'student2');
}

/** Every kind of change of conversations and people; those of messages, of one’s own order and of classes stand beside this file. */
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
    act: async ({ by, news: conversationId }) => {
      await by.parent.markRead.mutate({ conversationId, seq: 1 });
      await by.admin.markRead.mutate({ conversationId, seq: 1 });
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
  'a group renamed': {
    act: ({ by, group: conversationId }) => by.teacher.renameConversation.mutate({ conversationId, title: 'Autre' }),
  },
};

test.each(Object.keys(actions))(
  '[LIVE11] what was held and what is heard is what would be fetched: %s',
  async (name) => {
    const heard = await verify(actions[name]!);
    expect(heard > 0).toBe(name !== 'a direct conversation made again');
  },
);
