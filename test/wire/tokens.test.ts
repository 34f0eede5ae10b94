import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { followMessages } from '../support/follow.ts';
import { post } from '../support/http.ts';
import { upgradeStatus } from '../support/raw-socket.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { start } from '../support/talk.ts';
import { testTokens } from '../support/tokens.ts';
import { tool } from '../support/tool.ts';
import { until } from '../support/until.ts';

/** A server that knows tokens, and a parent in conversation with a teacher. */
async function withTokens(env: NodeJS.ProcessEnv = {}) {
  const tokens = testTokens();
  const server = await newTestServer(undefined, env, tokens);
  const s = await school();
  const parent = await s.as('parent', server);
  const { id: conversationId } = await start(s, parent, ['teacher']);
  const message = () => ({ id: randomUUID(), conversationId, body: 'from a tool' });
  const close = async () => {
    await s[Symbol.asyncDispose]();
    await server.close();
  };
  return { s, tokens, server, origin: server.origin, parent, conversationId, message, [Symbol.asyncDispose]: close };
}

test.each(['header', 'message'] as const)(
  '[TOKEN1] a token in the %s reaches the verbs as its owner, over the socket and over HTTP, from whatever origin',
  async (by) => {
    await using t = await withTokens();
    const { secret } = t.tokens.make(t.s.people.teacher, 'read', 'write');
    for (const headers of [undefined, { origin: 'https://evil.example', cookie: t.parent.cookie }]) {
      await using client = tool(t.origin, secret, by, headers);
      const heard = await followMessages(client as never);
      const { authorId } = await client.api.send.mutate(t.message());
      expect(authorId).toBe(t.s.people.teacher);
      expect((await client.http.me.query()).user.id).toBe(t.s.people.teacher);
      await until(() => heard.messages().length === 1);
    }
    const foreign = { authorization: `Bearer ${secret}`, 'sec-fetch-site': 'cross-site' };
    const { status } = await post(`${t.origin}/trpc/send`, t.message(), {
      origin: 'https://evil.example',
      headers: foreign,
      cookie: t.parent.cookie,
    });
    expect(status).toBe(200);
  },
);

test('[TOKEN2] a token that is nobody’s is refused at once, whatever cookie comes beside it, and by every procedure', async () => {
  await using t = await withTokens();
  const { origin, cookie } = t.parent;
  for (const authorization of [
    'Bearer invented',
    'bearer  invented',
    'Bearer',
    'Bearer ',
    'Bearer a b',
    `Bearer ${'x'.repeat(300)}`,
  ]) {
    expect(await upgradeStatus(origin, { origin, cookie, authorization }), authorization).toBe(401);
    for (const path of ['me', 'auth.sessions', 'auth.signIn'])
      expect(
        await post(
          `${origin}/trpc/${path}`,
          {},
          { method: path === 'auth.signIn' ? 'POST' : 'GET', cookie, origin, headers: { authorization } },
        ),
        `${authorization} ${path}`,
      ).toMatchObject({ status: 401, data: { code: 'UNAUTHORIZED', reason: 'token.none' } });
  }
  expect(new Set(t.tokens.sought)).toEqual(new Set(['invented']));
  // Another scheme is a proxy's, and the cookie counts under its own rules.
  const authorization = 'Basic dXNlcjpwYXNz';
  expect(await upgradeStatus(origin, { origin, cookie, authorization })).toBe(101);
  expect(await upgradeStatus(origin, { cookie, authorization })).toBe(403);
});

test('[TOKEN2] guesses at tokens are counted with those at sessions, and whoever was known before is served', async () => {
  await using t = await withTokens({ PREAU_STRANGERS_PER_MINUTE: '10' });
  const { origin, tokens } = t;
  const { secret } = tokens.make(t.s.people.teacher, 'read');
  const upgrade = (guess: string) => upgradeStatus(origin, { authorization: `Bearer ${guess}` });
  const call = async (guess: string) =>
    (await post(`${origin}/trpc/me`, '', { method: 'GET', headers: { authorization: `Bearer ${guess}` } })).status;
  expect([await upgrade(secret), await call(secret)]).toEqual([101, 200]);
  for (let index = 0; index < 5; index += 1)
    expect([await upgrade(randomUUID()), await call(randomUUID())]).toEqual([401, 401]);
  const { length } = tokens.sought;
  expect([await upgrade(randomUUID()), await call(randomUUID())]).toEqual([429, 429]);
  expect(tokens.sought).toHaveLength(length);
  expect([await upgrade(secret), await call(secret)]).toEqual([101, 200]);
});

test('[TOKEN4] a token in an address is refused, however it is named', async () => {
  await using t = await withTokens();
  const { secret } = t.tokens.make(t.s.people.teacher, 'read');
  const { origin, cookie } = t.parent;
  const params = encodeURIComponent(JSON.stringify({ token: secret }));
  for (const query of [
    `token=${secret}`,
    `access_token=${secret}`,
    `API_TOKEN=${secret}`,
    `Authorization=Bearer+${secret}`,
    `connectionParams=${params}`,
  ]) {
    expect(await upgradeStatus(origin, { origin, cookie }, `/trpc?${query}`), query).toBe(400);
    const { status, data } = await post(`${origin}/trpc/me?${query}`, '', { cookie, method: 'GET' });
    expect({ status, reason: data?.reason }, query).toEqual({ status: 400, reason: 'token.inAddress' });
  }
  expect(t.tokens.sought).toEqual([]);
});

test('[TOKEN5] a token does what its scopes name and nothing else, though its owner may; and never what only a session may', async () => {
  await using t = await withTokens();
  const everything = t.tokens.make(t.s.people.admin, 'read', 'write', 'admin');
  const reading = t.tokens.make(t.s.people.admin, 'read');
  await using reader = tool(t.origin, reading.secret, 'header');
  await using all = tool(t.origin, everything.secret, 'header');
  const beyond = { code: 'FORBIDDEN', reason: 'token.scope' };
  const { conversationId } = t;
  const suspended = { userId: t.s.people.student3 };
  expect((await reader.api.me.query()).user.id).toBe(t.s.people.admin);
  for (const api of [reader.api, reader.http]) {
    expect(await refusalOf(api.send.mutate(t.message()))).toMatchObject(beyond);
    expect(await refusalOf(api.setTyping.mutate({ conversationId, typing: true }))).toMatchObject(beyond);
    expect(await refusalOf(api.admin.suspend.mutate(suspended))).toMatchObject(beyond);
  }
  await all.api.admin.suspend.mutate(suspended);
  const change = { currentPassword: 'wrong', newPassword: 'correct horse battery' };
  for (const api of [all.api, all.http]) {
    expect(await refusalOf(api.auth.sessions.query())).toMatchObject(beyond);
    expect(await refusalOf(api.auth.signOut.mutate())).toMatchObject(beyond);
    expect(await refusalOf(api.account.changePassword.mutate(change))).toMatchObject(beyond);
    expect(await refusalOf(api.auth.signIn.mutate({ email: 'x', password: 'x' }))).toMatchObject(beyond);
  }
});

test.each(['header', 'message'] as const)(
  '[TOKEN6] of a token that was revoked no call is answered, and its socket, opened by the %s, closes within 2 s',
  async (by) => {
    await using t = await withTokens();
    const token = t.tokens.make(t.s.people.teacher, 'read', 'write');
    await using client = tool(t.origin, token.secret, by);
    await client.api.me.query();
    const closed = new Promise<number>((resolve) => client.sockets[0]!.once('close', resolve));
    const from = performance.now();
    token.revoke();
    expect(await refusalOf(client.api.send.mutate(t.message()))).toMatchObject({ reason: 'token.none' });
    expect(await refusalOf(client.http.me.query())).toMatchObject({ code: 'UNAUTHORIZED', reason: 'token.none' });
    expect(await closed).toBe(4401);
    expect(performance.now() - from).toBeLessThan(2_500);
    // The sessions of the same person are none of its business.
    expect((await (await t.s.as('teacher', t.server)).api.me.query()).user.id).toBe(t.s.people.teacher);
  },
);
