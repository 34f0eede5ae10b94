import { expect, test } from 'vitest';
import { encoder, transformer } from '../../src/server/live/fan-out/encoder.ts';

const at = new Date(1);

test.each([
  ['dates and what is empty', { id: 1, jsonrpc: '2.0' }, { at, none: null, list: [{ at }] }],
  ['a text as its id', { id: '1"2' }, { body: 'é"' }],
  ['nothing', { id: 2 }, undefined],
  ['what only superjson knows', { id: 3, jsonrpc: '2.0' }, new Map([['at', at]])],
])('an answer with %s is the same as text, over a socket, and as an object, over HTTP', (_, head, value) => {
  const response = { ...head, result: { type: 'data', data: transformer.output.serialize(value) } };
  expect(JSON.parse(encoder.encode(response))).toEqual(JSON.parse(JSON.stringify(response)));
  const { data } = (JSON.parse(encoder.encode(response)) as { result: { data: never } }).result;
  expect(transformer.output.deserialize(data)).toEqual(value);
});

test('what else a response says is kept: the id of an event, an error', () => {
  const data = transformer.output.serialize({ at });
  for (const response of [
    { id: 1, result: { type: 'data', id: 'cursor', data } },
    { id: 1, error: data },
  ])
    expect(encoder.encode(response)).toBe(JSON.stringify(response));
});
