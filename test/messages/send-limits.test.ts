import { expect, test } from 'vitest';
import { usualContent } from '../../src/shared/limits.ts';
import { refusalOf } from '../support/refusal.ts';
import { talking } from '../support/talking.ts';

test('[MSG6] a body is text of 1 to 10,000 characters that a database can keep; what is wrong is named', async () => {
  await using t = await talking();
  for (const [body, reason] of [
    ['', 'too_small'],
    ['   \n ', 'too_small'],
    ['x'.repeat(usualContent.bodyCharacters + 1), 'too_big'],
    ['a\0b', 'notText'],
    ['\uD800', 'notText'],
  ] as const) {
    const refused = await refusalOf(t.parent.api.send.mutate(t.message(body)));
    expect(refused).toMatchObject({ code: 'BAD_REQUEST', reason: 'input.invalid', issues: [{ path: 'body', reason }] });
  }
  const longest = 'é'.repeat(usualContent.bodyCharacters);
  expect(await t.parent.api.send.mutate(t.message(`  ${longest}\n`))).toMatchObject({ body: longest, seq: 1 });
  const extra = { ...t.message('x'), authorId: t.s.people.teacher };
  expect(await refusalOf(t.parent.api.send.mutate(extra))).toMatchObject({ issues: [{ reason: 'unrecognized_keys' }] });
});

test('[MSG8] more than thirty messages at once are held off, with the time to wait', async () => {
  await using t = await talking();
  const outcomes: PromiseSettledResult<unknown>[] = [];
  for (let frame = 0; frame < 4; frame += 1) {
    const calls = Array.from({ length: 10 }, (_, index) => t.parent.api.send.mutate(t.message(`${frame} ${index}`)));
    outcomes.push(...(await Promise.allSettled(calls)));
  }
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(30);
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused.length).toBeGreaterThan(0);
  expect(await refusalOf(Promise.reject(refused[0]?.reason))).toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    reason: 'rate.exceeded',
    retryAfterMs: expect.any(Number),
  });
});
