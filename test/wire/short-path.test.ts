import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { Sessions } from '../../src/server/auth/sessions.ts';
import { Bucket } from '../../src/server/live/socket/bucket.ts';
import { LiveSocket } from '../../src/server/live/socket/live-socket.ts';
import { Batches } from '../../src/server/messages/batches.ts';
import { appRouter } from '../../src/server/router.ts';
import { ShortPath } from '../../src/server/wire/short-path.ts';
import { sendInput } from '../../src/shared/inputs.ts';
import { call, rawSocket, type Answer, type RawSocket } from '../support/raw-socket.ts';
import { talking } from '../support/talking.ts';

/** A `send` as tRPC's client writes it, which takes the short path, and with its words the other way round, which does not. */
const short = (id: number, json: unknown) => ({ id, method: 'mutation', params: { input: { json }, path: 'send' } });
const long = (id: number, json: unknown) => ({ id, method: 'mutation', params: { path: 'send', input: { json } } });

afterEach(() => void vi.restoreAllMocks());

async function answered(raw: RawSocket, frames: { id: number }[]): Promise<Answer[]> {
  frames.forEach(raw.send);
  return Promise.all(frames.map(({ id }) => raw.answerTo(id)));
}

test('[WIRE11] a send is answered alike on the short path and on the adapter’s', async () => {
  await using t = await talking();
  const takes = vi.spyOn(ShortPath.prototype, 'takes');
  const [kept, mine] = [await t.say('kept'), t.message('mine')];
  using raw = await rawSocket(t.parent);
  const inputs = [
    mine,
    { ...mine, body: 'another' },
    { ...t.message('elsewhere'), conversationId: kept.id },
    { ...t.message('a reply'), replyToId: kept.id },
    { ...t.message('a reply'), replyToId: mine.conversationId },
  ];
  for (const [index, input] of inputs.entries()) {
    const [one, other] = await answered(raw, [short(2 * index, input), long(2 * index + 1, input)]);
    expect({ ...one, id: 0 }).toEqual({ ...other, id: 0 });
  }
  expect(raw.answers.map(({ error }) => error?.json.message)).toEqual(
    [undefined, 'message.idTaken', 'conversation.unknown', undefined, 'message.unknown'].flatMap((one) => [one, one]),
  );
  expect(takes.mock.results.map(({ value }) => value as boolean)).toEqual(inputs.flatMap(() => [true, false]));
  await t.teacher.api.send.mutate(t.message('as the client writes it'));
  expect(takes.mock.results.at(-1)!.value).toBe(true);
});

test('[WIRE11] what is wrong with a send is said by the adapter', async () => {
  await using t = await talking();
  const takes = vi.spyOn(ShortPath.prototype, 'takes');
  using raw = await rawSocket(t.parent);
  const message = t.message('well');
  const wrong = [{ ...message, body: ' ' }, { ...message, more: 1 }, null, { ...message, id: 'no' }];
  const frames: object[] = wrong.map((json, index) => short(index, json));
  const also = [
    { ...short(10, message), method: 'query' },
    { ...short(11, message), method: 'subscription' },
  ];
  const answers = await answered(raw, [...frames, ...also] as { id: number }[]);
  expect(answers.map(({ error }) => error?.json.data.reason)).toEqual([
    ...wrong.map(() => 'input.invalid'),
    ...also.map(() => 'procedure.unknown'),
  ]);
  raw.send('{"path":"send"}}');
  expect((await raw.answerTo(null)).error?.json.data.reason).toBe('input.invalid');
  expect(takes.mock.results.map(({ value }) => value as boolean)).not.toContain(true);
});

test('[WIRE11] a bug, and a session that is over, are answered alike on both', async () => {
  await using t = await talking();
  using raw = await rawSocket(t.parent);
  vi.spyOn(Batches.prototype, 'send').mockRejectedValue(new Error('secret'));
  const bugs = await answered(raw, [short(1, t.message('one')), long(2, t.message('two'))]);
  vi.spyOn(Sessions.prototype, 'holds').mockResolvedValue(false);
  const over = await answered(raw, [short(3, t.message('three')), long(4, t.message('four'))]);
  const errors = [...bugs, ...over].map(({ error }) => ({
    ...error!.json,
    data: { ...error!.json.data, errorId: null },
  }));
  expect(errors[0]).toEqual(errors[1]);
  expect(errors[2]).toEqual(errors[3]);
  expect(errors.map(({ message }) => message)).toEqual([
    'internal.bug',
    'internal.bug',
    'session.none',
    'session.none',
  ]);
  expect(bugs.map(({ error }) => error!.json.data.errorId)).toEqual([expect.any(String), expect.any(String)]);
});

test('[WIRE11] an answer that cannot be written ends nothing: the same send is answered when it comes again', async () => {
  await using t = await talking();
  using raw = await rawSocket(t.parent);
  const message = t.message('one');
  const broken = vi.spyOn(LiveSocket.prototype, 'send').mockImplementation(() => {
    throw new Error('cannot be written');
  });
  raw.send(short(1, message));
  // The answer, and the error in its place.
  await vi.waitFor(() => expect(broken).toHaveBeenCalledTimes(2));
  broken.mockRestore();
  raw.send(short(2, message));
  expect((await raw.answerTo(2)).result?.data?.json).toMatchObject({ id: message.id, seq: 1 });
});

const ways = ['short', 'long', 'together', 'reading'] as const;

test('[MSG5] whatever way each send takes, alone, in a batch or after other calls, what one socket sends keeps its order', async () => {
  const takes = vi.spyOn(ShortPath.prototype, 'takes');
  let asking: Promise<unknown> | null = null;
  // As when a session is asked for anew: whoever waits for the same answer goes on in the same turn.
  vi.spyOn(Sessions.prototype, 'holds').mockImplementation(async () => {
    asking ??= wait(5).then(() => (asking = null));
    await asking;
    return true;
  });
  // One school for all, whose people may say as much as they like: forty schools take a busy machine longer than a test may.
  vi.spyOn(Bucket.prototype, 'take').mockReturnValue(true);
  await using t = await talking();
  let seen = 0;
  const lots = fc.array(fc.constantFrom(...ways), { minLength: 4, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(lots, fc.boolean(), async (lot, isSlow) => {
      using raw = await rawSocket(t.teacher);
      // The first frame of a socket always takes the short path.
      const sent = [1];
      raw.send(short(1, t.message('1')));
      const frameOf = (way: (typeof ways)[number], id: number) => {
        if (way === 'reading') return call(id, 'query', 'me');
        sent.push(id);
        if (way === 'short') return short(id, t.message(String(id)));
        if (way === 'long') return long(id, t.message(String(id)));
        sent.push(id + 1);
        return [long(id, t.message(String(id))), short(id + 1, t.message(String(id + 1)))];
      };
      for (const [index, way] of lot.entries()) {
        raw.send(frameOf(way, 10 * (index + 1)));
        if (isSlow) await wait(index % 3);
      }
      await Promise.all(sent.map((id) => raw.answerTo(id)));
      const { items } = await t.teacher.http.messages.query({ conversationId: t.conversationId, after: seen });
      seen += sent.length;
      expect(items.map(({ body }) => body)).toEqual(sent.map(String));
    }),
    { numRuns: 40 },
  );
  const taken = takes.mock.results.filter(({ value }) => value === true).length;
  expect(taken).toBeGreaterThanOrEqual(40);
  expect(taken).toBeLessThan(takes.mock.results.length);
});

test('[WIRE11] the procedure of a send asks nothing that the short path does not', () => {
  const { inputs, middlewares } = appRouter._def.procedures.send._def as unknown as {
    inputs: unknown[];
    middlewares: unknown[];
  };
  expect(inputs).toEqual([sendInput]);
  // Who may call, its input, and the verb.
  expect(middlewares).toHaveLength(3);
});
