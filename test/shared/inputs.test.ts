import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import * as inputs from '../../src/shared/inputs.ts';
import { limits, widestContent } from '../../src/shared/limits.ts';

const id = randomUUID();
const people = (count: number) => Array.from({ length: count }, () => randomUUID());
const long = (count: number) => 'x'.repeat(count);

/** For each input one that passes, and what is wrong with each of the others: the changed field, the value, the issue. */
const cases: Record<string, { right: object; wrong: [field: string, value: unknown, issue: string][] }> = {
  conversationsInput: {
    right: {},
    wrong: [
      ['establishmentId', 'x', 'invalid_format'],
      ['cursor', long(1_025), 'too_big'],
      ['limit', 0, 'too_small'],
      ['limit', limits.pageConversations + 1, 'too_big'],
      ['limit', 1.5, 'invalid_type'],
    ],
  },
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
  signInInput: {
    right: { email: 'a', password: 'b' },
    wrong: [
      ['email', '', 'too_small'],
      ['email', long(255), 'too_big'],
      ['password', '', 'too_small'],
      ['password', long(257), 'atMost256Characters'],
      ['school', 'abc234', 'emailOrSchool'],
      ['email', undefined, 'emailOrSchool'],
    ],
  },
  emailSignInInput: { right: { email: 'a', password: 'b' }, wrong: [['email', '', 'too_small']] },
  schoolSignInInput: {
    right: { school: 'ABC-234', username: ' Noe.Moreau ', password: 'b' },
    wrong: [
      ['school', ' - ', 'too_small'],
      ['school', long(17), 'too_big'],
      ['username', '', 'too_small'],
      ['username', long(65), 'too_big'],
      ['username', '\0', 'notText'],
      ['password', '', 'too_small'],
    ],
  },
  revokeSessionInput: { right: { id: 'x' }, wrong: [['id', long(65), 'too_big']] },
  changePasswordInput: {
    right: { currentPassword: 'x', newPassword: '12345678' },
    wrong: [['newPassword', '1234567', 'too_small']],
  },
  memberInput: { right: { userId: id }, wrong: [['userId', 'x', 'invalid_format']] },
  setRoleInput: { right: { userId: id, role: 'parent' }, wrong: [['role', 'owner', 'invalid_value']] },
  invitationInput: { right: { token: 'x' }, wrong: [['token', ' .)', 'too_small']] },
  settingsInput: { right: { establishmentId: id }, wrong: [['establishmentId', 'x', 'invalid_format']] },
  setSettingsInput: {
    right: { revision: 0, settings: { contactRules: { teacher: { parent: 'never' } } } },
    wrong: [
      ['revision', -1, 'too_small'],
      ['settings', null, 'invalid_type'],
    ],
  },
  acceptInvitationInput: {
    right: { token: 'x', password: '12345678' },
    wrong: [
      ['token', '', 'too_small'],
      ['name', '\0', 'notText'],
      ['token', long(129), 'too_big'],
      ['password', '1234567', 'too_small'],
      ['password', long(257), 'atMost256Characters'],
    ],
  },
};

type Schema = z.core.$ZodType;
const schemas = Object.entries(inputs).filter(([name]) => name.endsWith('Input')) as [string, Schema][];
const issuesOf = (schema: Schema, value: unknown) =>
  (z.safeParse(schema, value).error?.issues ?? []).map((issue) =>
    issue.code === 'custom' ? issue.message : issue.code,
  );

test('every input has its cases', () => {
  expect(schemas.map(([name]) => name).sort()).toEqual(Object.keys(cases).sort());
});

test.each(schemas)('[WIRE7] %s passes what is right and names what is wrong', (name, schema) => {
  const { right, wrong } = cases[name]!;
  expect(issuesOf(schema, right)).toEqual([]);
  for (const [field, value, issue] of wrong) expect(issuesOf(schema, { ...right, [field]: value })).toContain(issue);
});

test.each(schemas)(
  '[WIRE7] %s takes no field that it does not know, and nothing that is not an object',
  (name, schema) => {
    const { right } = cases[name]!;
    expect(issuesOf(schema, { ...right, isAdmin: true })).toEqual(['unrecognized_keys']);
    expect(issuesOf(schema, JSON.parse('{"__proto__":{"isAdmin":true}}'))).not.toEqual([]);
    for (const value of [null, 'x', 1, [], [right]]) expect(issuesOf(schema, value)).not.toEqual([]);
  },
);

test('[MSG12] a page is before, after or around a message, one of them', () => {
  expect(issuesOf(inputs.messagesInput, { conversationId: id, before: 1, after: 1 })).toEqual([
    'oneOfBeforeAfterAround',
  ]);
});

test('an id is taken in any case and kept in one', () => {
  expect(z.parse(inputs.conversationInput, { conversationId: id.toUpperCase() })).toEqual({ conversationId: id });
});
