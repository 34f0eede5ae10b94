import { expect, test, vi } from 'vitest';
import superjson from 'superjson';
import { limits } from '../../src/shared/limits.ts';
import { post } from '../support/http.ts';
import { call, rawSocket } from '../support/raw-socket.ts';
import { school } from '../support/school.ts';

const noted = (json: unknown, values: unknown) => JSON.stringify({ json, meta: { values } });
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

/** What took a parser, or superjson, from half a second to a second. */
const dear = {
  'a whole number of a million digits': noted('1'.repeat(1_000_000), ['bigint']),
  'a map of fifty thousand': noted(
    Array.from({ length: 50_000 }, (_, n) => [n, n]),
    ['map'],
  ),
  'a text of brackets': deep(500_000),
  'notes of brackets': `{"json":{},"meta":{"values":${deep(400_000)}}}`,
  'a hundred thousand names': `{"json":{${Array.from({ length: 70_000 }, (_, n) => `"k${n}":1`).join(',')}}}`,
};

test.each(Object.entries(dear))(
  '[GUARD12] %s is refused before it is parsed, with a session and without',
  async (_, body) => {
    await using s = await school();
    const { origin, cookie } = await s.as('parent');
    const parse = vi.spyOn(JSON, 'parse');
    const revive = vi.spyOn(superjson, 'deserialize');
    const url = `${origin}/trpc/auth.signIn`;
    const answers = [];
    for (const options of [{}, { origin, cookie }]) {
      const { status, data } = await post(url, body, options).catch(() => ({ status: 413, data: undefined }));
      answers.push({ isRefused: status === 413 || status === 400, reason: data?.reason ?? 'input.invalid' });
    }
    const parsed = parse.mock.calls.filter(
      ([text]) => text === body && typeof text === 'string' && text.includes('[['),
    );
    expect(answers).toEqual(answers.map(() => ({ isRefused: true, reason: 'input.invalid' })));
    expect(parsed).toEqual([]);
    expect(revive).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  },
);

test('[GUARD12] whoever bears no session may send what a sign-in is, and no mebibyte', async () => {
  await using s = await school();
  const { origin, cookie } = await s.as('parent');
  const url = `${origin}/trpc/auth.signIn`;
  const body = (bytes: number) => ({ email: 'nobody@school.example', password: 'x'.repeat(bytes) });
  const status = async (bytes: number, options = {}) =>
    (await post(url, body(bytes), options).catch(() => ({ status: 413 }))).status;
  expect(await status(100)).toBe(401);
  expect(await status(limits.strangerBodyBytes)).toBe(413);
  expect(await status(limits.strangerBodyBytes, { origin, cookie })).toBe(400);
});

test('[GUARD12] over a socket nothing is revived but what a client of ours notes, and the call is told so', async () => {
  await using s = await school();
  using raw = await rawSocket(await s.as('parent'));
  const revive = vi.spyOn(superjson, 'deserialize');
  const inputs = [
    { json: '1'.repeat(60_000), meta: { values: ['bigint'] } },
    { json: [[1, 1]], meta: { values: ['map'] } },
    { json: { participantIds: 'x' }, meta: { values: { participantIds: [['class', 'x']] } } },
    { json: { participantIds: ['x'] }, meta: { values: JSON.parse(deep(60)) as unknown } },
  ];
  for (const [id, input] of inputs.entries())
    raw.send({ id, jsonrpc: '2.0', method: 'mutation', params: { path: 'createConversation', input } });
  for (const id of inputs.keys())
    expect((await raw.answerTo(id)).error?.json.data).toMatchObject({ code: 'BAD_REQUEST', reason: 'input.invalid' });
  expect(revive).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  raw.send(`{"id":9,"method":"query","params":{"path":"me","input":{"json":${deep(10_000)}}}}`);
  expect((await raw.answerTo(null)).error?.json.data).toMatchObject({ reason: 'input.invalid' });
  const undefinedTitle = {
    json: { participantIds: [s.people.teacher], title: null },
    meta: { values: { title: ['undefined'] } },
  };
  raw.send({
    ...call(10, 'mutation', 'createConversation'),
    params: { path: 'createConversation', input: undefinedTitle },
  });
  expect((await raw.answerTo(10)).error).toBeUndefined();
});
