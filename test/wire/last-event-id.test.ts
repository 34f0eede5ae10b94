import { expect, test } from 'vitest';
import { followMessages, followTyping } from '../support/follow.ts';
import { call, rawSocket, type Answer } from '../support/raw-socket.ts';
import { talking } from '../support/talking.ts';
import { until } from '../support/until.ts';

/** What a subscription was sent, by the id of its request. */
const eventsOf = (answers: readonly Answer[], id: number) =>
  answers.filter((answer) => answer.id === id && answer.result?.type === 'data').map(({ result }) => result!);

test('[LIVE1] every event of messages and conversations carries a cursor, and no signal does', async () => {
  await using t = await talking();
  using raw = await rawSocket(t.teacher);
  const streams = ['onMessage', 'onConversation', 'onTyping', 'onPresence'];
  const { eventCursor: lastEventId } = await t.teacher.api.conversations.query({});
  raw.send(streams.map((path, id) => call(id, 'subscription', path, id < 2 ? { lastEventId } : {})));
  await until(() => eventsOf(raw.answers, 3).length > 0);
  await t.parent.http.setTyping.mutate({ conversationId: t.conversationId, typing: true });
  const { seq } = await t.say('one');
  await t.parent.http.markRead.mutate({ conversationId: t.conversationId, seq });
  await t.teacher.http.markRead.mutate({ conversationId: t.conversationId, seq });
  await until(() => [0, 1, 2, 3].every((id) => eventsOf(raw.answers, id).length > 0));
  const cursorsOf = (id: number) => eventsOf(raw.answers, id).map((event) => typeof event.id);
  expect(new Set([...cursorsOf(0), ...cursorsOf(1)])).toEqual(new Set(['string']));
  expect(new Set([...cursorsOf(2), ...cursorsOf(3)])).toEqual(new Set(['undefined']));
});

test('[LIVE1] a signal between a message and the end of its socket does not set the cursor back', async () => {
  await using t = await talking();
  const [heard, typing] = [await followMessages(t.teacher), await followTyping(t.teacher)];
  const type = (typing: boolean) => t.parent.http.setTyping.mutate({ conversationId: t.conversationId, typing });
  for (let round = 1; round <= 3; round += 1) {
    await t.say(`${round}`);
    await until(() => heard.messages().length === round);
    const before = typing.events.length;
    // Who is not back yet hears no signal.
    await until(async () => {
      await type(false);
      await type(true);
      return typing.events.length > before;
    });
    t.teacher.cut();
  }
  await t.say('last');
  await until(() => heard.messages().length >= 4);
  expect(heard.events.map((event) => (event.type === 'message' ? event.message.body : event.type))).toEqual([
    '1',
    '2',
    '3',
    'last',
  ]);
});

test('[LIVE1] the cursor that a client sends beside its input, as it does when it comes back, counts', async () => {
  await using t = await talking();
  const heard = await followMessages(t.teacher);
  for (const body of ['1', '2', '3']) await t.say(body);
  await until(() => heard.messages().length === 3);
  const [first, second] = heard.cursors as [string, string, string];
  using raw = await rawSocket(t.teacher);
  const again = call(7, 'subscription', 'onMessage', { lastEventId: first });
  raw.send({ ...again, params: { ...again.params, lastEventId: second } });
  await until(() => eventsOf(raw.answers, 7).length > 0);
  await t.say('4');
  await until(() => eventsOf(raw.answers, 7).length > 1);
  const told = eventsOf(raw.answers, 7).map(({ data }) => (data!.json as { data: { message: { body: string } } }).data);
  expect(told.map(({ message }) => message.body)).toEqual(['3', '4']);
});
