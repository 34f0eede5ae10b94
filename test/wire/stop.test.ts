import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { closing, type TestClient } from '../support/client.ts';
import { followMessages } from '../support/follow.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { until } from '../support/until.ts';
import { holding, waitingForLock } from '../support/waiting.ts';

test('[STOP1] a server that stops answers what it was asked, says come back, and loses nothing', async () => {
  await using s = await school();
  const server = await newTestServer();
  const parent = await s.as('parent', server);
  const teacher = await s.as('teacher');
  const { id: conversationId } = await parent.api.createConversation.mutate({ participantIds: [s.people.teacher] });
  const heard = await followMessages(teacher);
  const closed = closing(parent);
  const sends = Array.from({ length: 15 }, (_, index) =>
    parent.api.send.mutate({ id: randomUUID(), conversationId, body: `${index}` }),
  );
  // What has arrived is answered; the frame is on its way before the server is asked to stop.
  await sends[0];
  await server.close();
  expect(await closed).toBe(1012);
  const answered = await Promise.allSettled(sends);
  expect(answered.map(({ status }) => status)).toEqual(sends.map(() => 'fulfilled'));
  await until(() => heard.messages().length === sends.length);
});

/** A connection of its own, on which one asks, and asks on before there is an answer. */
function connection({ origin, cookie }: TestClient) {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  let text = '';
  socket.on('data', (data) => (text += data.toString()));
  socket.on('error', () => undefined);
  return {
    ask(request: string, input?: unknown) {
      const body = input === undefined ? '' : JSON.stringify({ json: input });
      const head = [`${request} HTTP/1.1`, 'Host: school', `Cookie: ${cookie}`, `Origin: ${origin}`];
      const size = `Content-Length: ${Buffer.byteLength(body)}`;
      socket.write([...head, 'Content-Type: application/json', size, '', body].join('\r\n'));
    },
    statuses: () => [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status)),
    ended: new Promise<void>((resolve) => socket.once('close', () => resolve())),
  };
}

const isRefused = (origin: string) =>
  fetch(`${origin}/healthz`).then(
    () => false,
    () => true,
  );

/** A call over HTTP that waits for what the test holds, and a server that was told to stop meanwhile. */
async function stopping() {
  const s = await school();
  const server = await newTestServer();
  const parent = await s.as('parent', server);
  await parent.api.me.query();
  const dismissed = closing(parent);
  const held = await holding('select from establishment where id = $1 for update', [s.id]);
  const tool = connection(parent);
  tool.ask('POST /trpc/createConversation', { participantIds: [s.people.teacher] });
  await waitingForLock();
  const began = Date.now();
  const closed = server.close();
  await until(() => isRefused(server.origin));
  const close = async () => {
    await held[Symbol.asyncDispose]();
    await closed;
    await s[Symbol.asyncDispose]();
  };
  return { dismissed, held, tool, began, closed, [Symbol.asyncDispose]: close };
}

test('[STOP2] a call over HTTP under way is answered while the server stops, and a new one is refused', async () => {
  await using t = await stopping();
  t.tool.ask('GET /healthz');
  await t.dismissed;
  expect(t.tool.statuses()).toEqual([]);
  await t.held.letGo();
  await Promise.all([t.closed, t.tool.ended]);
  expect(t.tool.statuses()).toEqual([200, 503]);
});

test('[STOP2] a call over HTTP that does not end is told to come back, or cut, and the server stops within ten seconds', async () => {
  await using t = await stopping();
  await Promise.all([t.closed, t.tool.ended]);
  expect(t.tool.statuses().every((status) => status === 503)).toBe(true);
  expect(Date.now() - t.began).toBeLessThan(9_500);
});
