import * as fc from 'fast-check';
import superjson from 'superjson';
import { expect, test } from 'vitest';
import { stringify } from '../../src/server/live/fan-out/stringify.ts';

const at = (ms: number) => new Date(ms);

test.each([
  [{ type: 'message', message: { id: 'a', seq: 3, createdAt: at(1), editedAt: null, reactions: [{ at: at(2) }] } }],
  [[at(1), { a: [at(2), 'x'] }]],
  [{ gone: undefined, map: new Map([[1, at(1)]]), big: 10n, not: Number.NaN, zero: -0 }],
  [{ 'a.b': at(1), 'c\\d': { e: at(2) } }],
  [{ '': [at(1)], a: {} }],
  [{ a: [], b: {}, c: '"\u2028é\n', d: false, e: -1.5e-7 }],
  [at(1)],
  [undefined],
  ['text'],
])('what the hub writes superjson reads as what it was, and it is no longer than superjson’s', (value) => {
  expect(superjson.deserialize(JSON.parse(stringify(value)))).toEqual(value);
  expect(stringify(value).length).toBeLessThanOrEqual(superjson.stringify(value).length);
});

test('the way to many dates is written once', () => {
  const people = Array.from({ length: 50 }, () => ({ joinedAt: at(1), leftAt: null }));
  const value = { items: [{ id: 'a', createdAt: at(2), participants: people }, { createdAt: at(3) }] };
  const written = stringify(value);
  expect(written.match(/"participants"/g)).toHaveLength(2);
  expect(superjson.deserialize(JSON.parse(written))).toEqual(value);
});

test.each(['', 'a'])('what holds itself, under %j, is written as superjson does, and ends', (key) => {
  const value: Record<string, unknown> = { at: at(1) };
  value[key] = value;
  expect(stringify(value)).toBe(superjson.stringify(value));
});

test('whatever it is, what is read is what was written', () => {
  const refused = ['__proto__', 'constructor', 'prototype'];
  const key = fc.string().filter((name) => !refused.includes(name));
  fc.assert(
    fc.property(fc.object({ key, withDate: true, withMap: true, withBigInt: true }), (value) => {
      const read = superjson.deserialize(JSON.parse(stringify(value)));
      expect(read).toEqual(superjson.deserialize(JSON.parse(superjson.stringify(value))));
    }),
    { examples: [[{ a: at(1), b: { c: [at(2)] } }]] },
  );
});
