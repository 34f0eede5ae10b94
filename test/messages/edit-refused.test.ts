import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { usualContent } from '../../src/shared/limits.ts';
import { nothingDue } from '../support/due.ts';
import { refusalOf } from '../support/refusal.ts';
import { set } from '../support/settings.ts';
import { remove, say } from '../support/talk.ts';
import { written } from '../support/written.ts';

test('[MSG17] it is edited for fifteen minutes, or as long as the school says, and by its author alone', async () => {
  await using t = await written();
  const edit = (body: string) => t.parent.http.editMessage.mutate({ id: t.id, body });
  await t.age('created_at', '14 minutes 50 seconds');
  await edit('in time');
  await t.age('created_at', '11 seconds');
  expect(await refusalOf(edit('too late'))).toMatchObject({ code: 'FORBIDDEN', reason: 'message.editOver' });
  await set(t.admin, { editMinutes: 60 });
  await edit('in time again');
  await set(t.admin, { editMinutes: 0 });
  const { id } = await say(t.parent, t.conversationId, 'new');
  expect((await refusalOf(t.parent.http.editMessage.mutate({ id, body: 'x' }))).reason).toBe('message.editOver');
  await set(t.admin, { editMinutes: null });
  for (const other of [t.admin, t.teacher, t.student])
    expect(await refusalOf(other.http.editMessage.mutate({ id, body: 'x' }))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'message.notYours',
    });
  await t.parent.http.editMessage.mutate({ id, body: 'mine' });
  const { memberships } = await t.parent.http.me.query();
  expect(memberships[0]!.may).toMatchObject({ editMinutes: 15 });
});

test('[MSG17] [MSG2] a message of which somebody is told nothing is to them as if it did not exist', async () => {
  await using t = await written();
  const [outsider, elsewhere] = [await t.s.as('parent2'), await written()];
  await using _ = elsewhere;
  const edit = (id: string) => refusalOf(outsider.http.editMessage.mutate({ id, body: 'x' }));
  const unknown = await edit(randomUUID());
  expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason: 'message.unknown' });
  expect([await edit(t.id), await edit(elsewhere.id)]).toEqual([unknown, unknown]);
  await remove(t.s, t.admin, t.conversationId, 'parent');
  const removed = await refusalOf(t.parent.http.editMessage.mutate({ id: t.id, body: 'x' }));
  expect(removed).toEqual(unknown);
  await t.admin.http.addParticipants.mutate({ conversationId: t.conversationId, userIds: [t.s.people.parent] });
  expect(await refusalOf(t.parent.http.editMessage.mutate({ id: t.id, body: 'x' }))).toEqual(unknown);
  expect((await t.seenBy('teacher')).editedAt).toBeNull();
});

test('[MSG17] [RULE2] it is edited where its author still writes: not where they only read, nor by a student outside the hours', async () => {
  await using t = await written();
  const { id } = await say(t.student, t.conversationId, 'présent');
  const edit = () => t.student.http.editMessage.mutate({ id, body: 'absent' });
  const day = (new Date().getUTCDay() + 2) % 7;
  await set(t.admin, { studentWriting: { days: [day + 1], from: 0, to: 1 } });
  expect((await refusalOf(edit())).reason).toBe('student.notNow');
  await set(t.admin, { studentWriting: 'never' });
  await nothingDue(t.s);
  expect((await refusalOf(edit())).reason).toBe('conversation.readOnly');
  await set(t.admin, { studentWriting: null });
  await nothingDue(t.s);
  expect((await edit()).body).toBe('absent');
});

test('[MSG6] [MSG17] what is put there is text as what is sent: refused alike, and the message stays', async () => {
  await using t = await written();
  for (const [body, reason] of [
    ['', 'too_small'],
    [' \n', 'too_small'],
    ['\u200b', 'too_small'],
    ['x'.repeat(usualContent.bodyCharacters + 1), 'too_big'],
    ['a\0b', 'notText'],
    ['\uD800', 'notText'],
  ] as const) {
    const refused = await refusalOf(t.parent.http.editMessage.mutate({ id: t.id, body }));
    expect(refused).toMatchObject({ code: 'BAD_REQUEST', issues: [{ path: 'body', reason }] });
  }
  expect((await t.seenBy('teacher')).body).toBe('à huit heures');
  await t.parent.http.deleteMessage.mutate({ id: t.id });
  const deleted = await refusalOf(t.parent.http.editMessage.mutate({ id: t.id, body: 'x' }));
  expect(deleted).toMatchObject({ code: 'CONFLICT', reason: 'message.deleted' });
  expect(await refusalOf(t.parent.http.editMessage.mutate({ id: t.id, body: 'à huit heures' }))).toEqual(deleted);
});

test('[MSG24] edits beyond one a second are held off, and nobody else is', async () => {
  await using t = await written();
  const edits = Array.from({ length: 80 }, (_, index) =>
    t.parent.http.editMessage.mutate({ id: t.id, body: `${index}` }),
  );
  const outcomes = await Promise.allSettled(edits);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(60);
  const late = await refusalOf(t.parent.http.deleteMessage.mutate({ id: t.id }));
  expect(late).toMatchObject({ code: 'TOO_MANY_REQUESTS', reason: 'rate.exceeded' });
  expect(late.retryAfterMs).toBeLessThanOrEqual(60_000);
  const { id } = await say(t.teacher, t.conversationId, 'meanwhile');
  await t.teacher.http.editMessage.mutate({ id, body: 'changed' });
  await say(t.parent, t.conversationId, 'and I still write');
});
