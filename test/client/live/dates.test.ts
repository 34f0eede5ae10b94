import superjson from 'superjson';
import { expect, test } from 'vitest';
import { withDates } from '../../../src/client/live/dates.ts';
import { stringify } from '../../../src/server/live/fan-out/stringify.ts';

const at = new Date('2026-03-02T08:00:00.000Z');
const values = [
  ['nothing', undefined],
  ['no date', { text: 'a', none: null, list: [1, true] }],
  ['a date', { at }],
  ['dates far down', { items: [{ at, last: { at } }, { at: null }, { at }] }],
  ['dates in lists', { days: [at, null, [at]], list: Array.from({ length: 12 }, () => ({ at })) }],
  ['a key with a point and one with a backslash', { 'a.b': { at }, 'c\\': { 'd\\.': at }, '': { '.': at } }],
  ['what is named as every object names something', { toString: at, items: { length: 1, at } }],
] as const;
const sent = (said: unknown) => JSON.parse(JSON.stringify(said)) as never;

test.each(values)('superjson reads %s as this page said it', (_, value) => {
  expect(superjson.deserialize(sent(withDates.serialize(value)))).toEqual(value);
});

test.each(values)('this page reads %s as the server or superjson wrote it', (_, value) => {
  expect(withDates.deserialize(sent(superjson.serialize(value)))).toEqual(value);
  expect(withDates.deserialize(JSON.parse(stringify(value)) as never)).toEqual(value);
});

test('what is undefined is read as that, and not said', () => {
  const value = { at, none: undefined };
  const read = withDates.deserialize(sent(superjson.serialize(value)));
  expect(read).toStrictEqual(value);
  expect(sent(withDates.serialize(value))).toEqual(sent({ json: { at }, meta: { values: { at: ['Date'] }, v: 1 } }));
});

test('what is no time is read as none, and not as 1970', () => {
  expect(superjson.deserialize(sent(withDates.serialize({ until: new Date(NaN) })))).toEqual({ until: null });
});

test('a note reaches nothing but what was said', () => {
  const said = JSON.parse('{"json":{"a":1},"meta":{"values":{"__proto__.toString":["Date"],"b.c":["Date"]}}}') as never;
  expect(withDates.deserialize(said)).toEqual({ a: 1 });
  expect(Object.prototype.toString.call({})).toBe('[object Object]');
});
