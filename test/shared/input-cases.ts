import { randomUUID } from 'node:crypto';
import { limits, widestContent } from '../../src/shared/limits.ts';
import { long, signInCases, type Cases } from './sign-in-cases.ts';

const id = randomUUID();
const people = (count: number) => Array.from({ length: count }, () => randomUUID());

/** Of each input. */
export const cases: Cases = {
  conversationsInput: {
    right: {},
    wrong: [
      ['establishmentId', 'x', 'invalid_format'],
      ['archived', false, 'invalid_value'],
      ['cursor', long(1_025), 'too_big'],
      ['limit', 0, 'too_small'],
      ['limit', limits.pageConversations + 1, 'too_big'],
      ['limit', 1.5, 'invalid_type'],
    ],
  },
  openingInput: { right: { conversationId: id }, wrong: [['conversationId', 'x', 'invalid_format']] },
  conversationInput: { right: { conversationId: id }, wrong: [['conversationId', 'x', 'invalid_format']] },
  participantsInput: {
    right: { conversationId: id, userIds: [id] },
    wrong: [['userIds', people(limits.peopleAtOnce + 1), 'too_big']],
  },
  messagesInput: {
    right: { conversationId: id },
    wrong: [
      ['conversationId', undefined, 'invalid_type'],
      ['before', -1, 'too_small'],
      ['after', 2 ** 31, 'too_big'],
      ['around', '1', 'invalid_type'],
      ['at', '2026-01-01', 'invalid_type'],
      ['at', new Date(-1), 'too_small'],
      ['limit', limits.pageMessages + 1, 'too_big'],
    ],
  },
  contactsInput: {
    right: { establishmentId: id },
    wrong: [
      ['establishmentId', 'x', 'invalid_format'],
      ['limit', 101, 'too_big'],
    ],
  },
  searchContactsInput: {
    right: { query: 'a' },
    wrong: [
      ['query', ' ', 'too_small'],
      ['query', long(101), 'too_big'],
      ['query', 'a\0', 'notText'],
      ['query', '\u200B', 'too_small'],
      ['limit', 101, 'too_big'],
    ],
  },
  createConversationInput: {
    right: { participantIds: [id] },
    wrong: [
      ['id', 'x', 'invalid_format'],
      ['participantIds', [], 'too_small'],
      ['participantIds', people(widestContent.announcementParticipants + 1), 'too_big'],
      ['kind', 'channel', 'invalid_value'],
      ['title', '  ', 'too_small'],
      ['title', long(widestContent.titleCharacters + 1), 'too_big'],
      ['title', '\uDC00', 'notText'],
    ],
  },
  sendInput: {
    right: { id, conversationId: id, body: 'x' },
    wrong: [
      ['id', 'x', 'invalid_format'],
      ['body', null, 'invalid_type'],
      ['body', ' ', 'too_small'],
      ['attachmentIds', people(11), 'too_big'],
      ['attachmentIds', [id, id], 'twice'],
      ['body', long(widestContent.bodyCharacters + 1), 'too_big'],
      ['replyToId', 'x', 'invalid_format'],
    ],
  },
  markReadInput: {
    right: { conversationId: id, seq: 0 },
    wrong: [
      ['seq', -1, 'too_small'],
      ['seq', 2 ** 53 - 1, 'too_big'],
      ['seq', Number.NaN, 'invalid_type'],
    ],
  },
  setPinnedInput: { right: { conversationId: id, pinned: true }, wrong: [['pinned', 'yes', 'invalid_type']] },
  setNotifyInput: {
    right: { conversationId: id, notify: 'mentions' },
    wrong: [
      ['notify', 'sometimes', 'invalid_value'],
      ['mutedUntil', 'tomorrow', 'invalid_type'],
      ['mutedUntil', new Date(Number.NaN), 'invalid_type'],
    ],
  },
  setArchivedInput: {
    right: { conversationId: id, archived: true },
    wrong: [
      ['archived', null, 'invalid_type'],
      ['seq', -1, 'too_small'],
    ],
  },
  setTypingInput: { right: { conversationId: id, typing: true }, wrong: [['typing', 1, 'invalid_type']] },
  setPresenceInput: { right: { presence: 'away' }, wrong: [['presence', 'offline', 'invalid_value']] },
  addParticipantsInput: {
    right: { conversationId: id, userIds: [id] },
    wrong: [['userIds', people(limits.peopleAtOnce + 1), 'too_big']],
  },
  removeParticipantInput: { right: { conversationId: id, userId: id }, wrong: [['userId', 1, 'invalid_type']] },
  titleInput: { right: { title: 'x' }, wrong: [['title', '', 'too_small']] },
  renameConversationInput: { right: { conversationId: id, title: 'x' }, wrong: [['title', '', 'too_small']] },
  followInput: { right: {}, wrong: [['lastEventId', long(limits.cursorCharacters + 1), 'too_big']] },
  onTypingInput: { right: {}, wrong: [['conversationId', 'x', 'invalid_format']] },
  ...signInCases,
  memberInput: { right: { userId: id }, wrong: [['userId', 'x', 'invalid_format']] },
  setRoleInput: { right: { userId: id, role: 'parent' }, wrong: [['role', 'owner', 'invalid_value']] },
  settingsInput: { right: { establishmentId: id }, wrong: [['establishmentId', 'x', 'invalid_format']] },
  setSettingsInput: {
    right: { revision: 0, settings: { contactRules: { teacher: { parent: 'never' } } } },
    wrong: [
      ['revision', -1, 'too_small'],
      ['settings', null, 'invalid_type'],
    ],
  },
};
