import superjson from 'superjson';
import { beforeEach, expect, test } from 'vitest';
import { takeOpening } from '../../../src/client/live/opening.ts';
import { beginStay, stay } from '../../../src/client/session/was-in.ts';
import * as time from '../fake-time.ts';
import { meAs } from '../stage.tsx';

const opening = {
  me: meAs('Leïla', ['Collège Jules-Verne', 'parent']),
  conversations: { items: [], nextCursor: null, eventCursor: 'c', unread: 0, marked: 0, at: new Date('2026-11-30') },
  messages: null,
};
const answered = (said: unknown) => Promise.resolve({ said: said as never, heardAt: 30 });
const asked = (answer = answered({ result: { data: superjson.serialize(opening) } })) => {
  window.preauOpening = { stay: stay()!, conversationId: null, askedAt: 10, answer };
};

beforeEach(beginStay);

test('[CLIENT263] what the page asked for is taken once, with its dates and when it was asked and heard', async () => {
  asked();
  expect(await takeOpening()).toEqual({ ...opening, conversationId: null, askedAt: 10, heardAt: 30 });
  expect(await takeOpening()).toBeNull();
});

test('[CLIENT264] what was asked for by whoever was here before is nobody’s', async () => {
  asked();
  beginStay();
  expect(await takeOpening()).toBeNull();
});

test.each([
  null,
  {},
  [],
  'x',
  { result: {} },
  { result: { data: { json: null } } },
  { result: { data: { json: {} } } },
])('[CLIENT264] %j is no answer of ours', async (said) => {
  asked(answered(said));
  expect(await takeOpening()).toBeNull();
});

test('[CLIENT264] what does not come in four seconds is not waited for', async () => {
  asked(new Promise(() => undefined));
  let taken: unknown = 'waits';
  void takeOpening().then((found) => (taken = found));
  await time.pass(3_999);
  expect(taken).toBe('waits');
  await time.pass(1);
  expect(taken).toBeNull();
});
