import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { upload } from '../support/files.ts';
import { set } from '../support/settings.ts';
import { verify, type Action, type Stage } from '../support/verify.ts';

const read = ({ by }: Stage, who: keyof Stage['by'], conversationId: string, seq: number) =>
  by[who].markRead.mutate({ conversationId, seq });

async function announcedIn({ by, news: conversationId }: Stage): Promise<string> {
  return (await by.admin.messages.query({ conversationId })).items[0]!.id;
}

/** Every kind of change of messages, and of what is read of them. */
const actions: Record<string, Action> = {
  'a message sent': { act: ({ say, group }) => say('parent', group) },
  'many messages sent by many': {
    act: async ({ say, group, direct }) => {
      const writing = (['teacher', 'parent', 'student'] as const).flatMap((who) => [say(who, group), say(who, group)]);
      await Promise.all([...writing, say('teacher', direct), say('parent', direct)]);
    },
  },
  'a message answered': { act: async ({ say, group }) => say('student', group, (await say('teacher', group)).id) },
  'messages edited, the last one and one before it': {
    act: async (stage) => {
      const [before, last] = [await stage.say('parent', stage.group), await stage.say('teacher', stage.group)];
      await stage.by.parent.editMessage.mutate({ id: before.id, body: 'otherwise' });
      await stage.by.teacher.editMessage.mutate({ id: last.id, body: 'once' });
      await stage.by.teacher.editMessage.mutate({ id: last.id, body: 'twice' });
    },
  },
  'messages deleted by their authors, and one of them brought back': {
    act: async (stage) => {
      const { id: direct } = await stage.say('parent', stage.direct);
      await stage.by.parent.deleteMessage.mutate({ id: direct });
      const { id } = await stage.say('student', stage.group);
      await stage.by.student.deleteMessage.mutate({ id });
      await stage.by.student.restoreMessage.mutate({ id });
    },
  },
  'a message removed by staff': {
    act: async (stage) => {
      const { id } = await stage.say('student', stage.group);
      await stage.by.teacher.deleteMessage.mutate({ id, reason: 'not here' });
    },
  },
  'reactions of several at once, and one taken away': {
    act: async (stage) => {
      const { id } = await stage.say('parent', stage.group);
      const react = (who: keyof Stage['by'], on: boolean) => stage.by[who].react.mutate({ id, emoji: '👍', on });
      await Promise.all([react('admin', true), react('teacher', true), react('student', true)]);
      await react('teacher', false);
    },
  },
  'reactions to an announcement, and one taken away': {
    first: async (stage) => {
      await set({ http: stage.by.admin }, { announcementReactions: true });
      await stage.by.parent.reactToAnnouncement.mutate({ id: await announcedIn(stage), emoji: '🎉', on: true });
    },
    act: async (stage) => {
      const { by } = stage;
      const id = await announcedIn(stage);
      const react = (who: keyof Stage['by'], emoji: string, on: boolean) =>
        by[who].reactToAnnouncement.mutate({ id, emoji, on });
      await Promise.all([react('admin', '👍', true), react('parent', '👍', true), react('student', '👍', true)]);
      await Promise.all([react('parent', '👍', false), react('parent', '🎉', false)]);
      // The only thing of it that is durable.
      await by.admin.editMessage.mutate({ id, body: 'tomorrow' });
    },
  },
  'an announcement edited': {
    act: async (stage) => {
      const { id } = await stage.say('admin', stage.news);
      await stage.by.admin.editMessage.mutate({ id, body: 'tomorrow' });
    },
  },
  'a message from before somebody came back edited': {
    act: async (stage) => {
      const { id } = await stage.say('parent', stage.group);
      const { by, s, group: conversationId } = stage;
      await by.admin.removeParticipant.mutate({ conversationId, userId: s.people.teacher });
      await by.admin.addParticipants.mutate({ conversationId, userIds: [s.people.teacher] });
      await by.parent.editMessage.mutate({ id, body: 'not for them' });
      await by.student.react.mutate({ id, emoji: '👍', on: true });
    },
  },
  'a message that was due, its author having read all before it and having not': {
    first: ({ by, group }) => by.teacher.markRead.mutate({ conversationId: group, seq: 3 }),
    act: async ({ s, by, group: conversationId }) => {
      const at = new Date(Date.now() + 3_600_000);
      const later = (who: 'admin' | 'teacher') =>
        by[who].scheduleMessage.mutate({ id: randomUUID(), conversationId, body: 'later', at });
      for (const who of ['teacher', 'admin'] as const) {
        const { id } = await later(who);
        await s.db
          .updateTable('scheduledMessage')
          .set({ dueAt: new Date(0) })
          .where('id', '=', id)
          .execute();
        await s.server.sendDue();
      }
    },
  },
  'mentions by name and of everyone, an edit that mentions another, and one that mentions nobody': {
    act: async (stage) => {
      const { by, s, group } = stage;
      const { id } = await stage.say('parent', group, undefined, `<@${s.people.teacher}> et <@${s.people.student}>`);
      await stage.say('teacher', group, undefined, 'pour <@all>');
      await by.parent.editMessage.mutate({ id, body: `<@${s.people.admin}>` });
      await stage.say('student', group, undefined, `<@${s.people.parent}>`);
      await by.parent.editMessage.mutate({ id, body: 'personne' });
    },
  },
  'a mention deleted, one removed by staff, and one brought back': {
    first: (stage) => stage.say('parent', stage.group, undefined, `<@${stage.s.people.teacher}>`),
    act: async (stage) => {
      const { by, s, group } = stage;
      const { id } = await stage.say('admin', group, undefined, `<@${s.people.teacher}> <@all>`);
      const { id: other } = await stage.say('student', group, undefined, `<@${s.people.parent}>`);
      await by.admin.deleteMessage.mutate({ id });
      await by.teacher.deleteMessage.mutate({ id: other, reason: 'not here' });
      await by.admin.restoreMessage.mutate({ id });
    },
  },
  'everyone mentioned in an announcement, and somebody who came back since': {
    first: ({ by, s, group: conversationId }) =>
      by.admin.removeParticipant.mutate({ conversationId, userId: s.people.teacher }),
    act: async (stage) => {
      const { by, s, group: conversationId } = stage;
      await stage.say('admin', stage.news, undefined, '<@all>');
      await stage.say('admin', conversationId, undefined, '<@all>');
      await by.admin.addParticipants.mutate({ conversationId, userIds: [s.people.teacher] });
    },
  },
  'a message with files, deleted and brought back': {
    act: async ({ s, by, group: conversationId }) => {
      const parent = await s.as('parent');
      const files = [await upload(parent, conversationId), await upload(parent, conversationId)];
      const id = randomUUID();
      const attachmentIds = files.map((file) => file.id);
      await by.parent.send.mutate({ id, conversationId, body: '', attachmentIds });
      await by.parent.deleteMessage.mutate({ id });
      await by.parent.restoreMessage.mutate({ id });
    },
  },
  'a reading shared': { act: (stage) => read(stage, 'teacher', stage.group, 2) },
  'a reading not shared': { act: (stage) => read(stage, 'student', stage.group, 3) },
  'a reading and then a message': {
    act: async (stage) => {
      await read(stage, 'teacher', stage.direct, 1);
      await stage.say('teacher', stage.direct);
    },
  },
};

test.each(Object.keys(actions))(
  '[LIVE11] what was held and what is heard is what would be fetched: %s',
  async (name) => {
    expect(await verify(actions[name]!)).toBeGreaterThan(0);
  },
);
