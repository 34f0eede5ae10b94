import { expect, test } from 'vitest';
import { post } from '../support/http.ts';
import { school } from '../support/school.ts';

test('[AUTH8] of two hundred who sign in at once, those behind a long line are told when to come back', async () => {
  await using s = await school();
  const { origin } = s.server;
  const attempts = Array.from({ length: 200 }, (_, index) =>
    post(
      `${origin}/trpc/auth.signIn`,
      { email: `nobody${index}.${s.id}@school.example`, password: 'wrong' },
      { origin },
    ),
  );
  const reasons = (await Promise.all(attempts)).map(({ data }) => (data as { reason: string }).reason);
  expect(new Set(reasons)).toEqual(new Set(['signIn.wrong', 'signIn.tooMany']));
  expect(reasons.filter((reason) => reason === 'signIn.wrong').length).toBeGreaterThanOrEqual(64);
});
