import { expect, test } from 'vitest';
import { followMessages } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { remove } from '../support/talk.ts';
import { until } from '../support/until.ts';
import { written } from '../support/written.ts';

test('[MSG20] who deleted a message brings it back whole a moment later, and everyone hears it', async () => {
  await using t = await written();
  await t.teacher.http.react.mutate({ id: t.id, emoji: '👍', on: true });
  const whole = await t.seenBy('teacher');
  const heard = await followMessages(t.teacher);
  await t.parent.http.deleteMessage.mutate({ id: t.id });
  const restored = await t.parent.http.restoreMessage.mutate({ id: t.id });
  expect(restored).toEqual({ ...whole, revision: restored.revision });
  await until(() => heard.messages().length === 2);
  expect(heard.messages()[1]).toEqual(restored);
  const before = await t.revision();
  expect(await t.parent.http.restoreMessage.mutate({ id: t.id })).toEqual(restored);
  expect(await t.revision()).toBe(before);
});

test('[MSG20] for ten seconds and what a slow line needs, and nobody else does', async () => {
  await using t = await written();
  await t.parent.http.deleteMessage.mutate({ id: t.id });
  for (const other of [t.admin, t.teacher, t.student])
    expect(await refusalOf(other.http.restoreMessage.mutate({ id: t.id }))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'message.notYours',
    });
  const outsider = await t.s.as('parent2');
  expect((await refusalOf(outsider.http.restoreMessage.mutate({ id: t.id }))).reason).toBe('message.unknown');
  await t.age('deleted_at', '15 seconds');
  await t.parent.http.restoreMessage.mutate({ id: t.id });
  await t.parent.http.deleteMessage.mutate({ id: t.id });
  await t.age('deleted_at', '21 seconds');
  const late = await refusalOf(t.parent.http.restoreMessage.mutate({ id: t.id }));
  expect(late).toMatchObject({ code: 'FORBIDDEN', reason: 'message.undoOver' });
  expect((await t.seenBy('teacher')).body).toBe('');
});

test('[MSG20] [MSG19] staff take back what they removed, which is kept as well; its author does not', async () => {
  await using t = await written();
  await t.teacher.http.deleteMessage.mutate({ id: t.id, reason: 'by mistake' });
  expect((await refusalOf(t.parent.http.restoreMessage.mutate({ id: t.id }))).reason).toBe('message.notYours');
  expect((await t.teacher.http.restoreMessage.mutate({ id: t.id })).body).toBe('à huit heures');
  const { items } = await t.admin.http.admin.audit.query({ subjectId: t.s.people.parent });
  expect(items.map(({ action }) => action)).toEqual(['message.restored', 'message.removed']);
  await t.teacher.http.deleteMessage.mutate({ id: t.id, reason: 'again' });
  await t.admin.http.admin.setRole.mutate({ userId: t.s.people.teacher, role: 'parent' });
  expect((await refusalOf(t.teacher.http.restoreMessage.mutate({ id: t.id }))).reason).toBe('message.notYours');
  await remove(t.s, t.admin, t.conversationId, 'teacher');
  expect((await refusalOf(t.teacher.http.restoreMessage.mutate({ id: t.id }))).reason).toBe('message.unknown');
});
