import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { mentioning } from '../support/mentioning.ts';
import { refusalOf } from '../support/refusal.ts';
import { add, namesIn, remove, say, start } from '../support/talk.ts';

test('[MSG31] who is not in the conversation at that moment is not mentioned, whether they never were, left, or are nobody', async () => {
  await using t = await mentioning();
  const outside = { code: 'FORBIDDEN', reason: 'message.mentionOutside' };
  const refused = async (body: string) => {
    expect(await refusalOf(say(t.parent, t.conversationId, body))).toMatchObject(outside);
    expect(await refusalOf(t.parent.http.editMessage.mutate({ id: t.id, body }))).toMatchObject(outside);
  };
  await say(t.parent, t.conversationId, t.at('student'));
  await remove(t.s, t.admin, t.conversationId, 'student');
  for (const body of [t.at('parent2'), t.at('teacher', 'student'), `<@${randomUUID()}>`]) await refused(body);
  expect((await t.seenBy('teacher')).body).toBe('à huit heures');
  const { lastSeq } = await t.teacher.http.conversation.query({ conversationId: t.conversationId });
  expect(lastSeq).toBe(2);
  await add(t.s, t.admin, t.conversationId, 'student');
  await say(t.parent, t.conversationId, t.at('student'));
});

test('[MSG31] an edit keeps whom the message mentioned before, also who has left since', async () => {
  await using t = await mentioning();
  const { id } = await say(t.parent, t.conversationId, `${t.at('student')} à huit heures`);
  await remove(t.s, t.admin, t.conversationId, 'student');
  const edited = await t.parent.http.editMessage.mutate({ id, body: `${t.at('student')} à neuf heures` });
  expect(edited.mentions).toEqual([t.s.people.student]);
  const more = await refusalOf(t.parent.http.editMessage.mutate({ id, body: t.at('student', 'parent2') }));
  expect(more.reason).toBe('message.mentionOutside');
});

test('[MSG31] everyone is for staff to mention, by whatever name', async () => {
  await using t = await mentioning();
  for (const body of ['<@all>', `<@${t.conversationId}>`]) {
    const all = { code: 'FORBIDDEN', reason: 'message.mentionAll' };
    expect(await refusalOf(say(t.parent, t.conversationId, body))).toMatchObject(all);
    expect(await refusalOf(t.parent.http.editMessage.mutate({ id: t.id, body }))).toMatchObject(all);
    expect((await say(t.teacher, t.conversationId, body)).mentions).toEqual([t.conversationId]);
  }
  // Without the pupil, with whom they could write no more, they write on as a parent.
  await remove(t.s, t.admin, t.conversationId, 'student');
  await t.admin.http.admin.setRole.mutate({ userId: t.s.people.teacher, role: 'parent' });
  await say(t.teacher, t.conversationId, 'sans titre');
  expect((await refusalOf(say(t.teacher, t.conversationId, '<@all>'))).reason).toBe('message.mentionAll');
});

test('[MSG31] [MSG2] in an announcement its staff alone are mentioned, for a name would be told to the other families', async () => {
  await using t = await mentioning();
  const { id } = await start(t.s, t.admin, ['teacher', 'parent', 'student'], { kind: 'announcement', title: 'Photos' });
  expect((await refusalOf(say(t.admin, id, t.at('parent')))).reason).toBe('message.mentionOutside');
  expect((await say(t.admin, id, `${t.at('teacher')}, <@all>`)).mentions).toEqual([t.s.people.teacher, id]);
  const offered = await t.parent.http.mentionable.query({ conversationId: id });
  expect(
    namesIn(
      t.s,
      offered.map(({ userId }) => userId),
    ),
  ).toEqual(['admin', 'teacher']);
});

test('[MSG31] [MSG2] whoever is in a conversation is told whom they may mention, and an outsider nothing', async () => {
  await using t = await mentioning();
  await remove(t.s, t.admin, t.conversationId, 'student');
  const offered = await t.parent.http.mentionable.query({ conversationId: t.conversationId });
  expect(
    namesIn(
      t.s,
      offered.map(({ userId }) => userId),
    ),
  ).toEqual(['admin', 'teacher']);
  for (const client of [t.student, await t.s.as('parent2')]) {
    const refused = await refusalOf(client.http.mentionable.query({ conversationId: t.conversationId }));
    expect(refused).toMatchObject({ code: 'NOT_FOUND', reason: 'conversation.unknown' });
  }
});
