import { expect, test } from 'vitest';
import { Together } from '../../src/server/db/together.ts';
import { until } from '../support/until.ts';

type Asked = { keys: string[]; answer(found: Map<string, string>): void; fail(error: Error): void };

/** A reading whose answers the test gives. */
function asked() {
  const queries: Asked[] = [];
  const together = new Together<string>((keys) => new Promise((answer, fail) => queries.push({ keys, answer, fail })));
  return { queries, together };
}

test('[GROW4] those who ask at the same time are answered by one query, and those who ask meanwhile by the next, never by one that had begun', async () => {
  const { queries, together } = asked();
  const first = [together.ask('a'), together.ask('b'), together.ask('a')];
  await until(() => queries.length === 1);
  expect(queries[0]!.keys).toEqual(['a', 'b']);
  const second = together.ask('a');
  await until(() => queries.length === 2);
  const third = [together.ask('a'), together.ask('c')];
  queries[0]!.answer(new Map([['a', 'before']]));
  expect(await Promise.all(first)).toEqual(['before', undefined, 'before']);
  await until(() => queries.length === 3);
  expect(queries[2]!.keys).toEqual(['a', 'c']);
  queries[1]!.answer(new Map([['a', 'meanwhile']]));
  queries[2]!.answer(new Map([['a', 'after']]));
  expect(await second).toBe('meanwhile');
  expect(await Promise.all(third)).toEqual(['after', undefined]);
});

test('[GROW4] a query that fails fails those whom it was for, and the next one is asked', async () => {
  const { queries, together } = asked();
  const failed = together.ask('a');
  await until(() => queries.length === 1);
  queries[0]!.fail(new Error('away'));
  await expect(failed).rejects.toThrow('away');
  const next = together.ask('a');
  await until(() => queries.length === 2);
  queries[1]!.answer(new Map([['a', 'back']]));
  expect(await next).toBe('back');
});
