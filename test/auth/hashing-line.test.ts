import { expect, test } from 'vitest';
import { inHashingLine } from '../../src/server/auth/hashing-line.ts';
import { post } from '../support/http.ts';
import { school } from '../support/school.ts';
import { until } from '../support/until.ts';

test('[AUTH8] of two hundred who sign in at once, those behind a long line are told when to come back', async () => {
  await using s = await school();
  const { origin } = s.server;
  const reasons: string[] = [];
  const attempt = async (name: string) => {
    const input = { email: `${name}.${s.id}@school.example`, password: 'wrong' };
    const { data } = await post(`${origin}/trpc/auth.signIn`, input, { origin });
    reasons.push(data!.reason);
    return data!;
  };
  // What an unknown address is compared with is hashed once, and everyone would wait for that instead.
  await attempt('nobody');
  const ends: (() => void)[] = [];
  const held = Array.from({ length: 4 }, () => inHashingLine(() => new Promise<void>((end) => ends.push(end))));
  const attempts = Array.from({ length: 200 }, (_, index) => attempt(`nobody${index}`));
  await until(() => reasons.length === 1 + 200 - 64, { withinMs: 10_000 });
  for (const end of ends) end();
  const answers = await Promise.all([...attempts, ...held]);
  expect(reasons.filter((reason) => reason === 'signIn.wrong')).toHaveLength(1 + 64);
  const refused = answers.filter((answer) => answer?.reason === 'signIn.tooMany');
  expect(refused.map((answer) => answer?.retryAfterMs)).toEqual(Array<number>(136).fill(5_000));
});
