import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { withPassword } from '../support/account.ts';
import { closing } from '../support/client.ts';
import { followMessages } from '../support/follow.ts';
import { post } from '../support/http.ts';
import { call, rawSocket } from '../support/raw-socket.ts';
import { refusalOf } from '../support/refusal.ts';
import { newPerson, school, type School } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';

const narrow = {
  PREAU_MESSAGE_CHARACTERS: '100',
  PREAU_TITLE_CHARACTERS: '10',
  PREAU_GROUP_PARTICIPANTS: '3',
  PREAU_ANNOUNCEMENT_PARTICIPANTS: '4',
  PREAU_FRAME_BYTES: '20000',
  PREAU_BODY_BYTES: '70000',
  PREAU_CALLS_PER_BATCH: '10',
  PREAU_SOCKETS_PER_USER: '1',
  PREAU_SUBSCRIPTIONS_PER_SOCKET: '5',
  PREAU_SENDS_PER_SECOND: '1',
  PREAU_SENDS_AT_ONCE: '2',
  PREAU_SIGN_IN_FAILURES: '2',
};

async function setTo(env: NodeJS.ProcessEnv) {
  const s = await school();
  const server = await newTestServer(undefined, env);
  const close = async () => {
    await s[Symbol.asyncDispose]();
    await server.close();
  };
  return { s, server, [Symbol.asyncDispose]: close };
}

const people = async (s: School, count: number) =>
  Promise.all(Array.from({ length: count }, (_, index) => newPerson(s.db, s.id, `p${index}`, 'teacher')));
const tooBig = (path: string) => ({
  code: 'BAD_REQUEST',
  reason: 'input.invalid',
  issues: [{ path, reason: 'too_big' }],
});

test('[CFG6] what people make may be as large as the server is set to, which it tells them, and no larger', async () => {
  await using set = await setTo(narrow);
  const teacher = await set.s.as('teacher', set.server);
  expect((await teacher.api.me.query()).limits).toEqual({
    bodyCharacters: 100,
    titleCharacters: 10,
    groupParticipants: 3,
    announcementParticipants: 4,
  });
  const others = await people(set.s, 4);
  const make = (count: number, title: string, kind?: 'announcement') =>
    teacher.http.createConversation.mutate({ participantIds: others.slice(0, count), title, kind });
  expect(await refusalOf(make(2, 'x'.repeat(11)))).toMatchObject(tooBig('title'));
  expect(await refusalOf(make(4, 'Sortie'))).toMatchObject(tooBig('participantIds'));
  expect(await refusalOf(make(3, 'Sortie'))).toMatchObject({ reason: 'conversation.full' });
  expect(await refusalOf(make(4, 'Sortie', 'announcement'))).toMatchObject({ reason: 'conversation.full' });
  expect(await make(3, 'Sortie', 'announcement')).toMatchObject({ participantCount: 4 });
  const { id: conversationId } = await make(2, '👍'.repeat(10));
  const add = teacher.http.addParticipants.mutate({ conversationId, userIds: others.slice(2, 3) });
  expect(await refusalOf(add)).toMatchObject({ reason: 'conversation.full' });
  const rename = teacher.http.renameConversation.mutate({ conversationId, title: 'x'.repeat(11) });
  expect(await refusalOf(rename)).toMatchObject(tooBig('title'));
  for (const via of [teacher.http, teacher.api]) {
    const send = (body: string) => via.send.mutate({ id: randomUUID(), conversationId, body });
    expect(await refusalOf(send('x'.repeat(101)))).toMatchObject(tooBig('body'));
    expect(await send('👍'.repeat(100))).toMatchObject({ conversationId });
  }
});

test('[CFG6] a server set to more takes a longer message, and the database keeps it', async () => {
  await using set = await setTo({ PREAU_MESSAGE_CHARACTERS: '20000', PREAU_FRAME_BYTES: '131072' });
  const teacher = await set.s.as('teacher', set.server);
  const { id: conversationId } = await teacher.http.createConversation.mutate({
    participantIds: [set.s.people.student],
  });
  // Written with six bytes, and one that is kept: the longest that the limit lets a frame be.
  const body = `${'\u0007'.repeat(19_999)}x`;
  await teacher.api.send.mutate({ id: randomUUID(), conversationId, body });
  expect((await teacher.api.messages.query({ conversationId })).items.map((message) => message.body)).toEqual([body]);
});

test('[CFG6] a frame, a body, a batch, the sockets and subscriptions of one person and their messages have the limits that are set', async () => {
  await using set = await setTo(narrow);
  const first = await set.s.as('teacher', set.server);
  await first.api.me.query();
  for (let count = 0; count < 5; count += 1) await followMessages(first);
  const sixth = new Promise((resolve, reject) =>
    first.api.onMessage.subscribe({}, { onData: resolve, onError: reject }),
  );
  expect(await refusalOf(sixth)).toMatchObject({ reason: 'live.tooManySubscriptions' });
  const replaced = closing(first);
  using raw = await rawSocket({ ...first, origin: set.server.origin });
  expect(await replaced).toBe(4409);
  // Come back, it would take the place of the raw one in its turn.
  await first[Symbol.asyncDispose]();
  raw.send(JSON.stringify(Array.from({ length: 11 }, (_, id) => call(id + 1, 'query', 'me'))));
  expect((await raw.answerTo(1)).error?.json.data).toMatchObject({ reason: 'batch.tooLarge' });
  raw.send('x'.repeat(20_001));
  expect(await raw.closed).toBe(1009);
  const url = `${set.server.origin}/trpc/send`;
  expect((await post(url, { body: 'x'.repeat(70_000) }, first)).status).toBe(413);
  expect((await post(url, { body: 'x'.repeat(60_000) }, first)).status).toBe(400);
});

test('[CFG6] messages at once and failed sign-ins are counted to the limits that are set', async () => {
  await using set = await setTo(narrow);
  const teacher = await set.s.as('teacher', set.server);
  const { id: conversationId } = await teacher.http.createConversation.mutate({
    participantIds: [set.s.people.student],
  });
  const sent = await Promise.allSettled(
    Array.from({ length: 6 }, () => teacher.api.send.mutate({ id: randomUUID(), conversationId, body: 'x' })),
  );
  expect(sent.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(3);
  const email = await withPassword(set.s, 'parent');
  const fail = () => post(`${set.server.origin}/trpc/auth.signIn`, { email, password: 'not this one' });
  expect([(await fail()).status, (await fail()).status, (await fail()).status]).toEqual([401, 401, 429]);
});
