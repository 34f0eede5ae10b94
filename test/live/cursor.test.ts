import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from '../../src/server/live/resume/cursor.ts';
import { limits } from '../../src/shared/limits.ts';

const epoch = randomUUID();
const positions = fc
  .array(fc.tuple(fc.uuid(), fc.nat({ max: Number.MAX_SAFE_INTEGER })), { maxLength: 30 })
  .map((entries) => new Map(entries));

test('[LIVE2] a cursor brings back every position it was made of, whichever event of a revision it came with', () => {
  fc.assert(
    fc.property(fc.uuid(), positions, fc.nat({ max: 1_000 }), (epoch, positions, ordinal) => {
      expect(decodeCursor(epoch, encodeCursor(epoch, positions, ordinal))).toEqual(positions);
    }),
  );
});

test('[LIVE2] two events of one revision have two cursors with the same positions', () => {
  const at = new Map([[randomUUID(), 7]]);
  const cursors = [0, 1, 2].map((ordinal) => encodeCursor(epoch, at, ordinal));
  expect(new Set(cursors).size).toBe(3);
  for (const cursor of cursors) expect(decodeCursor(epoch, cursor)).toEqual(at);
});

test('[LIVE2] a person of thirty schools has a cursor of at most 1,024 characters', () => {
  const most = 36 ** 10 - 1;
  const thirty = new Map(Array.from({ length: 30 }, () => [randomUUID(), most] as const));
  expect(encodeCursor(epoch, thirty, 999).length).toBeLessThanOrEqual(limits.cursorCharacters);
});

test('[LIVE3] what is no cursor, or one of another life of the database, is null and never an error', () => {
  const right = encodeCursor(epoch, new Map([[randomUUID(), 1_000]]));
  expect(decodeCursor(randomUUID(), right)).toBeNull();
  for (const wrong of ['', '.', '~', `${right}.`, `${right}!`, right.slice(0, -3), `${right}.x`, right.toUpperCase()])
    expect(decodeCursor(epoch, wrong)).toBeNull();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (garbage) => decodeCursor(epoch, garbage) === null),
  );
});

test('[LIVE3] a cursor that was cut or altered never throws, and never names a school that is no UUID', () => {
  const right = encodeCursor(
    epoch,
    new Map([
      [randomUUID(), 1_000],
      [randomUUID(), 5],
    ]),
  );
  fc.assert(
    fc.property(fc.nat({ max: right.length }), fc.string({ maxLength: 4 }), (at, inserted) => {
      const decoded = decodeCursor(epoch, right.slice(0, at) + inserted + right.slice(at));
      for (const [id, position] of decoded ?? []) {
        expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
        expect(Number.isFinite(position)).toBe(true);
      }
    }),
  );
});
