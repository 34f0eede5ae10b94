import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { connect } from '../support/client.ts';
import { workerDatabase } from '../support/database.ts';
import { followMessages, followTyping } from '../support/follow.ts';
import { post } from '../support/http.ts';
import { postgresLine } from '../support/postgres-line.ts';
import { upgradeStatus } from '../support/raw-socket.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { runServer } from '../support/server.ts';
import { start } from '../support/talk.ts';
import { until } from '../support/until.ts';
import { holding, terminate, waitingForLock } from '../support/waiting.ts';

const unavailable = { code: 'SERVICE_UNAVAILABLE', httpStatus: 503, reason: 'server.unavailable' };

test('[AWAY1] with the database away every call is told to come back, nobody is taken for signed out, and it is said once in the log', async () => {
  await using s = await school();
  await using line = await postgresLine();
  await using server = await runServer({ DATABASE_URL: line.url });
  await using parent = await connect(s.people.parent, server.url);
  const { id: conversationId } = await start(s, parent, ['teacher']);
  const send = (body: string) => parent.api.send.mutate({ id: randomUUID(), conversationId, body });
  const heard = await followMessages(parent);
  await send('before');
  await line.cut();
  const { origin, cookie } = parent;
  const status = async (path: string) => (await fetch(`${origin}${path}`, { headers: { cookie } })).status;
  // A session that was asked for a moment ago is believed for 5 s: the send itself is what fails. After that, everything is.
  expect(await refusalOf(send('meanwhile'))).toMatchObject({ ...unavailable, retryAfterMs: expect.any(Number) });
  await until(async () => (await refusalOf(parent.api.setTyping.mutate({ conversationId, typing: true }))).reason);
  expect(await refusalOf(parent.api.me.query())).toMatchObject(unavailable);
  const overHttp = await post(`${origin}/trpc/me`, '', { cookie, method: 'GET' });
  expect(overHttp).toMatchObject({ status: 503, data: unavailable });
  expect(await upgradeStatus(origin, { origin, cookie })).toBe(503);
  expect([await status('/session'), await status('/readyz'), await status('/healthz')]).toEqual([503, 503, 200]);
  const said = server.stdout().split('PostgreSQL does not answer').length - 1;
  expect(said).toBe(1);
  expect(server.stdout()).not.toContain('a procedure failed');
  await line.mend();
  await until(async () => (await status('/readyz')) === 200);
  await send('after');
  expect([await upgradeStatus(origin, { origin, cookie }), await status('/session')]).toEqual([101, 204]);
  await until(() => heard.messages().length === 2);
  expect(heard.messages().map(({ body }) => body)).toEqual(['before', 'after']);
  expect(heard.errors).toEqual([]);
}, 60_000);

test('[AWAY1] a socket whose standing cannot be read is of the same outage, and is served once that is over', async () => {
  await using s = await school();
  const { url } = await workerDatabase();
  await using server = await runServer({ DATABASE_URL: url });
  await using held = await holding('lock table membership in access exclusive mode');
  await using parent = await connect(s.people.parent, server.url);
  await terminate(await waitingForLock());
  await until(() => server.stdout().includes('PostgreSQL does not answer'));
  expect(server.stdout()).not.toContain('is not attached yet');
  await held.letGo();
  const { id: conversationId } = await start(s, parent, ['teacher']);
  const heard = await followMessages(parent);
  await parent.api.send.mutate({ id: randomUUID(), conversationId, body: 'after' });
  await until(() => heard.messages().length === 1);
  expect(heard.errors).toEqual([]);
}, 30_000);

test('[AWAY5] whoever begins to listen for typing as the database goes away hears it once that is back', async () => {
  await using s = await school();
  const { url } = await workerDatabase();
  await using server = await runServer({ DATABASE_URL: url });
  await using teacher = await connect(s.people.teacher, server.url);
  const { id: conversationId } = await start(s, teacher, ['parent']);
  await using held = await holding('lock table membership in access exclusive mode');
  await using parent = await connect(s.people.parent, server.url);
  await terminate(await waitingForLock());
  const heard = await followTyping(parent);
  await terminate(await waitingForLock());
  await held.letGo();
  await until(async () => {
    await teacher.api.setTyping.mutate({ conversationId, typing: true });
    return heard.events.length > 0;
  });
  expect(heard.errors).toEqual([]);
}, 30_000);
