import { expect, test } from 'vitest';
import { limits } from '../../src/shared/limits.ts';
import { refusalOf } from '../support/refusal.ts';
import { say, start } from '../support/talk.ts';
import { written } from '../support/written.ts';

test('[MSG18] what a message said before is kept: its author reads it, and the staff who look after the conversation', async () => {
  await using t = await written();
  const { createdAt } = await t.seenBy('teacher');
  for (const body of ['à neuf heures', 'à dix heures']) await t.parent.http.editMessage.mutate({ id: t.id, body });
  const versions = await t.parent.http.messageVersions.query({ id: t.id });
  expect(versions.map(({ body }) => body)).toEqual(['à neuf heures', 'à huit heures']);
  const [later, earlier] = versions.map(({ replacedAt }) => replacedAt.getTime());
  expect(earlier).toBeGreaterThanOrEqual(createdAt.getTime());
  expect(later).toBeGreaterThanOrEqual(earlier!);
  for (const staff of [t.teacher, t.admin])
    expect(await staff.http.messageVersions.query({ id: t.id })).toEqual(versions);
  expect(await refusalOf(t.student.http.messageVersions.query({ id: t.id }))).toMatchObject({
    code: 'FORBIDDEN',
    reason: 'message.notYours',
  });
  const outsider = await t.s.as('teacher2');
  expect((await refusalOf(outsider.http.messageVersions.query({ id: t.id }))).reason).toBe('message.unknown');
});

test('[MSG18] in a direct conversation its author alone, and of a deleted message nobody', async () => {
  await using t = await written();
  const { id: direct } = await start(t.s, t.parent, ['teacher']);
  const { id } = await say(t.parent, direct, 'first');
  await t.parent.http.editMessage.mutate({ id, body: 'second' });
  expect((await refusalOf(t.teacher.http.messageVersions.query({ id }))).reason).toBe('message.notYours');
  expect(await t.parent.http.messageVersions.query({ id })).toHaveLength(1);
  await t.parent.http.deleteMessage.mutate({ id });
  expect((await refusalOf(t.parent.http.messageVersions.query({ id }))).reason).toBe('message.deleted');
});

test('[MSG18] a message that was not edited has none', async () => {
  await using t = await written();
  expect(await t.parent.http.messageVersions.query({ id: t.id })).toEqual([]);
});

test('[MSG18] a message is edited a hundred times and no more, so that what it said before is read at once', async () => {
  await using t = await written();
  const before = { establishmentId: t.s.id, messageId: t.id, body: 'before', replacedAt: new Date() };
  const edits = Array.from({ length: limits.editsOfMessage - 1 }, (_, index) => ({ ...before, revision: -index }));
  await t.s.db.insertInto('messageVersion').values(edits).execute();
  const last = await t.parent.http.editMessage.mutate({ id: t.id, body: 'the last' });
  expect(await refusalOf(t.parent.http.editMessage.mutate({ id: t.id, body: 'one more' }))).toMatchObject({
    code: 'FORBIDDEN',
    reason: 'message.editedTooOften',
  });
  expect(await t.parent.http.editMessage.mutate({ id: t.id, body: 'the last' })).toEqual(last);
  expect(await t.teacher.http.messageVersions.query({ id: t.id })).toHaveLength(limits.editsOfMessage);
});
