import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from '../../src/server/live/resume/cursor.ts';
import { limits } from '../../src/shared/limits.ts';
import { formerCursor } from '../support/former-cursor.ts';

const epoch = randomUUID();
const positions = fc
  .array(fc.tuple(fc.uuid(), fc.nat({ max: Number.MAX_SAFE_INTEGER })), { maxLength: 30 })
  .map((entries) => new Map(entries));

test('[LIVE2] a cursor brings back every position it was made of, whichever event of a revision it came with', () => {
  fc.assert(
    fc.property(fc.uuid(), positions, fc.nat({ max: 1_000 }), (epoch, positions, ordinal) => {
      expect(decodeCursor(epoch, encodeCursor(epoch, positions, ordinal), positions.keys())).toEqual(positions);
    }),
  );
});

test('[LIVE2] two events of one revision have two cursors with the same positions', () => {
  const at = new Map([[randomUUID(), 7]]);
  const cursors = [0, 1, 2].map((ordinal) => encodeCursor(epoch, at, ordinal));
  expect(new Set(cursors).size).toBe(3);
  for (const cursor of cursors) expect(decodeCursor(epoch, cursor, at.keys())).toEqual(at);
});

test('[LIVE2] a person of one school has a cursor of at most 20 characters', () => {
  expect(encodeCursor(epoch, new Map([[randomUUID(), 36 ** 10 - 1]]), 9).length).toBeLessThanOrEqual(20 + '~9'.length);
});

test('[LIVE2] a person of thirty schools has a cursor of at most 1,024 characters', () => {
  const most = 36 ** 10 - 1;
  const thirty = new Map(Array.from({ length: 30 }, () => [randomUUID(), most] as const));
  expect(encodeCursor(epoch, thirty, 999).length).toBeLessThanOrEqual(limits.cursorCharacters);
});

test('[LIVE3] what is no cursor, or one of another life of the database, is null and never an error', () => {
  const id = randomUUID();
  const right = encodeCursor(epoch, new Map([[id, 1_000]]));
  expect(decodeCursor(epoch, right, [id])).not.toBeNull();
  expect(decodeCursor(randomUUID(), right, [id])).toBeNull();
  for (const wrong of ['', '.', '~', `${right}.`, `${right}!`, right.slice(0, -3), `${right}.x`, right.toUpperCase()])
    expect(decodeCursor(epoch, wrong, [id])).toBeNull();
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      (garbage) => decodeCursor(epoch, garbage, [id]) === null,
    ),
  );
});

test('[LIVE3] a cursor that names a school which is not its holder’s is null, and so is one of the version before', () => {
  const [own, other] = [randomUUID(), randomUUID()];
  const both = encodeCursor(
    epoch,
    new Map([
      [own, 7],
      [other, 8],
    ]),
  );
  expect(decodeCursor(epoch, both, [own, other])).not.toBeNull();
  expect(decodeCursor(epoch, both, [own])).toBeNull();
  expect(decodeCursor(epoch, formerCursor(epoch, own, 7), [own])).toBeNull();
});

test('[LIVE2] who is in no school has a cursor of the epoch', () => {
  const cursor = encodeCursor(epoch, new Map());
  expect(decodeCursor(epoch, cursor, [])).toEqual(new Map());
  expect(decodeCursor(randomUUID(), cursor, [])).toBeNull();
});

test('[LIVE3] a cursor that was cut or altered never throws, never names a school but its holder’s, and where it was cut alone says that less was heard', () => {
  const at = new Map<string, number>([
    [randomUUID(), 1_000],
    [randomUUID(), 50_000],
  ]);
  const right = encodeCursor(epoch, at);
  fc.assert(
    fc.property(fc.nat({ max: right.length }), fc.string({ maxLength: 4 }), (place, inserted) => {
      const decoded = decodeCursor(epoch, right.slice(0, place) + inserted + right.slice(place), at.keys());
      for (const [id, position] of decoded ?? []) {
        expect(at.has(id)).toBe(true);
        expect(Number.isFinite(position)).toBe(true);
      }
      for (const [id, position] of decodeCursor(epoch, right.slice(0, place), at.keys()) ?? [])
        expect(position).toBeLessThanOrEqual(at.get(id)!);
    }),
  );
});
