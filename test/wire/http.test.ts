import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { usualLimits } from '../support/usual-limits.ts';
import { post } from '../support/http.ts';
import { school } from '../support/school.ts';
import { say, start } from '../support/talk.ts';

test('[WIRE2] a body that is not JSON is refused with 415, whatever form a foreign page could send', async () => {
  await using s = await school();
  const client = await s.as('teacher');
  const { id } = await start(s, client, ['parent']);
  const url = `${client.origin}/trpc/setTyping`;
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/octet-stream',
    '',
  ]) {
    const { status, json } = await post(url, { conversationId: id, typing: true }, { ...client, type });
    expect({ status, json }, type).toMatchObject({
      status: 415,
      json: { error: { data: { reason: 'input.invalid' } } },
    });
  }
  const utf8 = await post(
    url,
    { conversationId: id, typing: true },
    { ...client, type: 'application/json; charset=utf-8' },
  );
  expect(utf8.status).toBe(200);
});

test('[WIRE2] a call that bears the cookie from a foreign origin is refused with 403, and a tool without an origin is not', async () => {
  await using s = await school();
  const { origin, cookie } = await s.as('teacher');
  const url = `${origin}/trpc/auth.signOut`;
  for (const foreign of ['https://evil.example', origin.replace('http', 'https'), 'null']) {
    const { status, data } = await post(url, undefined, { cookie, origin: foreign });
    expect({ status, reason: data?.reason }).toEqual({ status: 403, reason: 'session.foreignOrigin' });
  }
  const crossSite = await post(url, undefined, { cookie, headers: { 'sec-fetch-site': 'cross-site' } });
  expect(crossSite.status).toBe(403);
  expect((await post(`${origin}/trpc/me`, '', { cookie, method: 'GET' })).status).toBe(200);
  expect((await post(url, undefined, { cookie })).status).toBe(200);
});

test('[WIRE2] what changes something is not done by GET', async () => {
  await using s = await school();
  const client = await s.as('teacher');
  const input = encodeURIComponent(JSON.stringify({ json: { participantIds: [s.people.parent] } }));
  const { status } = await post(`${client.origin}/trpc/createConversation?input=${input}`, '', {
    ...client,
    method: 'GET',
  });
  expect(status).toBe(405);
  expect((await client.api.conversations.query({})).items).toEqual([]);
});

test('[WIRE3] of a batch of twenty-one calls none is run; a body of over 1 MiB is refused', async () => {
  await using s = await school();
  const client = await s.as('parent');
  const { id: conversationId } = await start(s, client, ['teacher']);
  const batch = async (count: number) => {
    const inputs = Array.from({ length: count }, (_, index) => [
      index,
      { json: { id: randomUUID(), conversationId, body: 'x' } },
    ]);
    const paths = inputs.map(() => 'send').join(',');
    return post(`${client.origin}/trpc/${paths}?batch=1`, JSON.stringify(Object.fromEntries(inputs)), client);
  };
  const { status, text } = await batch(usualLimits.callsPerBatch + 1);
  expect(status).toBe(400);
  expect(text).toContain('batch.tooLarge');
  expect((await client.api.conversation.query({ conversationId })).lastSeq).toBe(0);
  expect((await batch(usualLimits.callsPerBatch)).status).toBe(200);
  expect((await client.api.conversation.query({ conversationId })).lastSeq).toBe(usualLimits.callsPerBatch);
  const big = { id: randomUUID(), conversationId, body: 'x'.repeat(usualLimits.httpBodyBytes) };
  const large = await post(`${client.origin}/trpc/send`, big, client).catch(() => null);
  expect([413, undefined]).toContain(large?.status);
  await say(client, conversationId, 'still there');
});

test('[LIVE10] a live subscription over HTTP is refused', async () => {
  await using s = await school();
  const client = await s.as('teacher');
  for (const path of ['onMessage', 'onConversation', 'onTyping', 'onPresence', 'onAccount']) {
    const input = encodeURIComponent(JSON.stringify({ json: {} }));
    const response = await fetch(`${client.origin}/trpc/${path}?input=${input}`, {
      headers: { cookie: client.cookie },
    });
    expect(await response.text(), path).toMatch(/live\.socketOnly/);
  }
});

test('[WIRE4] a procedure that is none is said to be none, without its name, and an odd address breaks nothing', async () => {
  await using s = await school();
  const client = await s.as('teacher');
  for (const path of [
    'nonsense<script>',
    'constructor',
    '__proto__',
    'auth',
    'auth.signIn.call',
    '%E0%A4%A',
    '..%2f..',
    '',
  ]) {
    const { status, text, headers } = await post(`${client.origin}/trpc/${path}`, {}, client);
    expect(status, path).toBeGreaterThanOrEqual(400);
    expect(status, path).toBeLessThan(500);
    expect(text).not.toMatch(/nonsense|script|__proto__|at .*\.[jt]s/);
    expect(headers.get('content-type') ?? '').not.toMatch(/html/);
  }
});

test('[WIRE4] a body that is no JSON, or not what was meant, is refused as input', async () => {
  await using s = await school();
  const client = await s.as('teacher');
  for (const body of [
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"json":null}',
    '{"json":{},"meta":{"values":{"a":["Date"]}}}',
    '{"json":{},"meta":5}',
  ]) {
    const { status, data } = await post(`${client.origin}/trpc/createConversation`, body, client);
    expect({ body, status, reason: data?.reason }).toEqual({ body, status: 400, reason: 'input.invalid' });
  }
});
