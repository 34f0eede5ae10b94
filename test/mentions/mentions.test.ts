import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { followMessages } from '../support/follow.ts';
import { mentioning } from '../support/mentioning.ts';
import { refusalOf } from '../support/refusal.ts';
import { say } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[MSG30] a message says whom it mentions, in their order and each once, wherever it is read', async () => {
  await using t = await mentioning();
  const { people } = t.s;
  const heard = await followMessages(t.student);
  const sending = {
    id: randomUUID(),
    conversationId: t.conversationId,
    body: `${t.at('student', 'teacher', 'student')} : ?`,
  };
  const sent = await t.parent.http.send.mutate(sending);
  expect(sent).toMatchObject({ body: sending.body, mentions: [people.student, people.teacher] });
  expect(await t.parent.http.send.mutate(sending)).toEqual(sent);
  await until(() => heard.messages().length === 1);
  expect(heard.messages()).toEqual([sent]);
  const { lastMessage } = await t.teacher.http.conversation.query({ conversationId: t.conversationId });
  expect(lastMessage).toEqual(sent);
  const all = await say(t.teacher, t.conversationId, `<@all> et ${t.at('admin')}`);
  expect(all.mentions).toEqual([t.conversationId, people.admin]);
});

test('[MSG30] what only looks like a mention is text: another case, another length, half a token', async () => {
  await using t = await mentioning();
  const { people } = t.s;
  const body = `<@${people.teacher.toUpperCase()}> <@${people.teacher}0> <@> <@ALL> < @all> @all <@${people.teacher}`;
  expect(await say(t.parent, t.conversationId, body)).toMatchObject({ body, mentions: [] });
});

test('[MSG30] an edit says whom it mentions now, a deleted message nobody, and one that is back whom it did', async () => {
  await using t = await mentioning();
  const { people } = t.s;
  const edited = await t.parent.http.editMessage.mutate({ id: t.id, body: t.at('teacher') });
  expect(edited.mentions).toEqual([people.teacher]);
  expect((await t.parent.http.deleteMessage.mutate({ id: t.id })).mentions).toEqual([]);
  expect((await t.parent.http.restoreMessage.mutate({ id: t.id })).mentions).toEqual([people.teacher]);
  expect((await t.parent.http.editMessage.mutate({ id: t.id, body: 'personne' })).mentions).toEqual([]);
});

test('[MSG30] fifty people are mentioned at most; more is refused, and nothing is stored', async () => {
  await using t = await mentioning();
  const body = Array.from({ length: 51 }, () => `<@${randomUUID()}>`).join('');
  const tooMany = { code: 'BAD_REQUEST', reason: 'message.mentionsTooMany' };
  expect(await refusalOf(say(t.parent, t.conversationId, body))).toMatchObject(tooMany);
  expect(await refusalOf(t.parent.http.editMessage.mutate({ id: t.id, body }))).toMatchObject(tooMany);
  const same = Array.from({ length: 51 }, () => t.at('teacher')).join(' ');
  expect((await say(t.parent, t.conversationId, same)).mentions).toHaveLength(1);
});
