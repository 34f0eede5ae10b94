import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { refusals } from '../../src/shared/refusals.ts';
import { followMessages } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const read = (origin: string, headers: Record<string, string> = {}) => fetch(`${origin}/metrics`, { headers });

/** Each figure under its name and labels, as it is written. */
async function figures(origin: string): Promise<Record<string, number>> {
  const text = await (await read(origin)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => [line.replace(/ \S+$/, ''), Number(line.split(' ').at(-1))]));
}

test('[RUN20] the figures say what a process holds and has counted, and name neither a person nor a school', async () => {
  await using server = await newTestServer();
  await using s = await school();
  const [teacher, student] = [await s.as('teacher', server), await s.as('student', server)];
  const { id: conversationId } = await teacher.http.createConversation.mutate({ participantIds: [s.people.student] });
  const heard = await followMessages(student);
  expect(await figures(server.origin)).toMatchObject({
    'preau_bus_state{state="single"}': 1,
    'preau_bus_state{state="joined"}': 0,
    preau_messages_appended_total: 0,
  });
  const send = () => teacher.api.send.mutate({ id: randomUUID(), conversationId, body: 'Bonjour' });
  await send();
  await send();
  await until(() => heard.events.length === 2);
  await refusalOf(teacher.api.conversation.query({ conversationId: randomUUID() }));
  expect((await fetch(`${server.origin}/trpc/send?token=x`)).status).toBe(400);
  const shown = await figures(server.origin);
  expect(shown).toMatchObject({
    preau_sockets_open: 2,
    'preau_subscriptions{stream="message"}': 1,
    'preau_subscriptions{stream="presence"}': 0,
    preau_messages_appended_total: 2,
    'preau_refusals_total{reason="conversation.unknown"}': 1,
    'preau_refusals_total{reason="token.inAddress"}': 1,
    'preau_call_seconds_count{kind="mutation"}': 2,
    'preau_call_seconds_bucket{le="+Inf",kind="query"}': 1,
    'preau_pool_connections_used{pool="accounts"}': expect.any(Number),
    'preau_pool_waiting{pool="app"}': 0,
    process_resident_memory_bytes: expect.any(Number),
    nodejs_eventloop_lag_p99_seconds: expect.any(Number),
  });
  // Two answers to two messages, two events, a refusal, and what opened the subscription.
  expect(shown.preau_frames_written_total).toBeGreaterThanOrEqual(5);
  const text = await (await read(server.origin)).text();
  for (const name of [s.id, conversationId, ...Object.values(s.people)]) expect(text).not.toContain(name);
  const reasons = [...text.matchAll(/reason="([^"]*)"/g)].map(([, reason]) => reason!);
  expect(reasons.filter((reason) => !(reason in refusals))).toEqual([]);
});

test('[RUN20] who comes back is counted by what told them, and frames also once their socket has closed', async () => {
  await using server = await newTestServer();
  await using s = await school();
  const [teacher, student] = [await s.as('teacher', server), await s.as('student', server)];
  const { id: conversationId } = await teacher.http.createConversation.mutate({ participantIds: [s.people.student] });
  const heard = await followMessages(student);
  await teacher.api.send.mutate({ id: randomUUID(), conversationId, body: 'un' });
  await until(() => heard.events.length === 1);
  const before = await figures(server.origin);
  student.cut();
  await teacher.api.send.mutate({ id: randomUUID(), conversationId, body: 'deux' });
  await until(() => heard.events.length === 2);
  const lost = new Promise((resolve) =>
    student.api.onMessage.subscribe({ lastEventId: 'nothing' }, { onData: resolve }),
  );
  await lost;
  const from = (source: string) => `preau_resumed_total{from="${source}"}`;
  // Where the new socket has read the message before it was passed on, the rows tell it, and not the memory.
  const returns = (shown: Record<string, number>) => shown[from('memory')]! + shown[from('rows')]!;
  // What was written while the line was being cut may still have come over it.
  await until(async () => returns(await figures(server.origin)) !== returns(before));
  const after = await figures(server.origin);
  expect([returns(after), after[from('reset')]]).toEqual([returns(before) + 1, before[from('reset')]! + 1]);
  expect(after.preau_frames_written_total).toBeGreaterThan(before.preau_frames_written_total!);
});

test('[RUN21] without a token this machine alone reads the figures, and nobody through a proxy or where others reach the server', async () => {
  await using server = await newTestServer();
  expect((await read(server.origin)).status).toBe(200);
  expect((await read(server.origin)).headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  for (const name of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip', 'x-forwarded-proto'])
    expect((await read(server.origin, { [name]: '127.0.0.1' })).status).toBe(404);
  expect((await fetch(`${server.origin}/metrics`, { method: 'POST' })).status).toBe(404);
  for (const env of [{ PREAU_PUBLIC_URL: 'https://messages.school.example' }, { HOST: '0.0.0.0' }]) {
    await using exposed = await newTestServer(undefined, env);
    expect((await read(exposed.origin)).status).toBe(404);
  }
});

test('[RUN21] with a token whoever bears it reads them, from wherever, and nobody else, this machine neither', async () => {
  const token = 'a-long-secret-of-the-operator';
  const env = { PREAU_METRICS_TOKEN: token, PREAU_PUBLIC_URL: 'https://messages.school.example' };
  await using server = await newTestServer(undefined, env);
  const by = async (authorization?: string, more = {}) =>
    (await read(server.origin, { ...(authorization && { authorization }), ...more })).status;
  expect(await by(`Bearer ${token}`)).toBe(200);
  expect(await by(`Bearer ${token}`, { 'x-forwarded-for': '203.0.113.9' })).toBe(200);
  for (const wrong of [undefined, 'Bearer', `Bearer ${token}x`, `Bearer ${token.slice(1)}`, `Basic ${token}`])
    expect(await by(wrong)).toBe(404);
});
