import { expect, test } from 'vitest';
import { closedNow, openNow } from '../support/closed-now.ts';
import { set } from '../support/settings.ts';
import { verify, type Action, type Stage } from '../support/verify.ts';

const atNight = ({ by }: Stage) => set({ http: by.admin }, { hours: closedNow() });

/** Every kind of change that somebody makes to the order of their own conversations. */
const actions: Record<string, Action> = {
  'a conversation pinned, and another no more': {
    first: ({ by, direct: conversationId }) => by.teacher.setPinned.mutate({ conversationId, pinned: true }),
    act: async ({ by, direct, group }) => {
      await by.teacher.setPinned.mutate({ conversationId: group, pinned: true });
      await by.teacher.setPinned.mutate({ conversationId: direct, pinned: false });
    },
  },
  'one muted for a while, and another for good': {
    act: async ({ by, direct, group }) => {
      const mutedUntil = new Date(Date.now() + 3_600_000);
      await by.parent.setNotify.mutate({ conversationId: group, notify: 'mentions', mutedUntil });
      await by.parent.setNotify.mutate({ conversationId: direct, notify: 'none' });
    },
  },
  'one archived, and another taken back': {
    first: ({ by, direct }) => by.teacher.setArchived.mutate({ conversationId: direct, archived: true }),
    act: async ({ by, direct, group }) => {
      await by.teacher.setArchived.mutate({ conversationId: group, archived: true });
      await by.teacher.setArchived.mutate({ conversationId: direct, archived: false });
    },
  },
  'an archived one written in': {
    first: ({ by, group }) => by.teacher.setArchived.mutate({ conversationId: group, archived: true }),
    act: ({ say, group }) => say('parent', group),
  },
  'what one has read shared no more, and then again': {
    first: ({ by, group }) => by.parent.markRead.mutate({ conversationId: group, seq: 3 }),
    act: async ({ by, say, group }) => {
      await by.parent.account.setPreferences.mutate({ sharesReceipts: false });
      await say('teacher', group);
      await by.teacher.account.setPreferences.mutate({ sharesReceipts: false, sharesPresence: false });
      await by.teacher.account.setPreferences.mutate({ sharesReceipts: true });
    },
  },
  'what somebody has read shared no more after they were taken out': {
    first: ({ s, by, group: conversationId }) =>
      by.admin.removeParticipant.mutate({ conversationId, userId: s.people.teacher }),
    act: async ({ by }) => {
      await by.teacher.account.setPreferences.mutate({ sharesReceipts: false });
    },
  },
  'what is read while the hours of the school are over': {
    first: atNight,
    act: async ({ by, say, group, direct }) => {
      await by.parent.markRead.mutate({ conversationId: group, seq: 3 });
      await by.teacher.markRead.mutate({ conversationId: direct, seq: 1 });
      await by.teacher.account.setPreferences.mutate({ sharesReceipts: false });
      await say('admin', group);
      await by.teacher.account.setPreferences.mutate({ sharesReceipts: true });
      await by.student.markRead.mutate({ conversationId: group, seq: 4 });
    },
  },
  'what was read before the hours began, told then': {
    first: async (stage) => {
      await atNight(stage);
      await stage.by.teacher.markRead.mutate({ conversationId: stage.group, seq: 3 });
      await stage.by.student.markRead.mutate({ conversationId: stage.group, seq: 2 });
      await stage.by.parent.markRead.mutate({ conversationId: stage.news, seq: 1 });
      await stage.by.admin.removeParticipant.mutate({ conversationId: stage.group, userId: stage.s.people.teacher });
    },
    act: async ({ by, s, say, group }) => {
      await by.parent.markRead.mutate({ conversationId: group, seq: 3 });
      await say('admin', group);
      await set({ http: by.admin }, { hours: openNow });
      await s.server.tellReadings();
    },
  },
  'somebody blocked, and another let speak again': {
    first: ({ s, by }) => by.admin.blockPerson.mutate({ userId: s.people.parent, on: true }),
    act: async ({ s, by, say, group }) => {
      await by.teacher.blockPerson.mutate({ userId: s.people.parent, on: true });
      await say('parent', group);
      await by.admin.blockPerson.mutate({ userId: s.people.parent, on: false });
      await by.teacher.blockPerson.mutate({ userId: s.people.student, on: true });
    },
  },
  'one marked as unread, and written in by who marked it': {
    act: async ({ by, say, direct, group }) => {
      await by.teacher.markUnread.mutate({ conversationId: direct });
      await by.teacher.markUnread.mutate({ conversationId: group });
      await say('teacher', group);
    },
  },
};

test.each(Object.keys(actions))(
  '[LIVE11] what was held and what is heard is what would be fetched: %s',
  async (name) => {
    expect(await verify(actions[name]!)).toBeGreaterThan(0);
  },
);
