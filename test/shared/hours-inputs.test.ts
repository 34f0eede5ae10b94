import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import * as inputs from '../../src/shared/hours-inputs.ts';
import { settingsFrom, settingsPatch } from '../../src/shared/school-settings.ts';
import { expectStrict } from './strict-input.ts';
import type { StrictCase } from './strict-input.ts';

const id = '8c1f7c8e-3a0e-4f9b-9a39-2d3f3a0e4f9b';
const days = { from: '2026-12-19', to: '2027-01-03', name: 'Noël' };
const many = <Of>(one: Of) => Array.from({ length: 201 }, () => one);

const cases: Record<keyof typeof inputs, StrictCase> = {
  closedDaysInput: { right: { establishmentId: id }, wrong: [{ establishmentId: 'x' }] },
  newClosedDays: {
    right: days,
    wrong: [
      { ...days, from: '2026-02-30' },
      { ...days, to: '2026-12-18' },
      { ...days, to: '2028-12-19' },
      { ...days, to: '2100-01-01' },
      { ...days, name: ' ' },
      { ...days, name: 'x'.repeat(121) },
    ],
  },
  addClosedDaysInput: { right: { days: [days] }, wrong: [{}, { days: [] }, { days: many(days) }, { days: [{}] }] },
  removeClosedDaysInput: { right: { ids: [id] }, wrong: [{}, { ids: [] }, { ids: ['x'] }, { ids: many(id) }] },
};

test.each(Object.entries(cases))(
  '[WIRE7] %s passes what is right, names what is wrong and takes nothing more',
  (name, given) => expectStrict(inputs, name, given),
);

test('[HOURS1] hours are none, those of the ministry, or at most one span a day that is one', () => {
  const fits = (hours: unknown) => z.safeParse(settingsPatch, { hours }).success;
  const span = { day: 1, from: 480, to: 1_080 };
  const night = { ...span, from: 1_080, to: 120 };
  for (const right of ['none', 'france', null, [span], [night], [{ ...span, from: 0, to: 1_440 }]])
    expect(fits(right)).toBe(true);
  const wrong = [{ day: 0 }, { day: 8 }, { from: 1_440 }, { to: 1_441 }, { to: 480 }, { x: 1 }];
  for (const one of wrong) expect(fits([{ ...span, ...one }]), JSON.stringify(one)).toBe(false);
  for (const one of ['always', [], [span, span], {}]) expect(fits(one)).toBe(false);
  expect(settingsFrom({ hours: [night] }).hours).toEqual([night]);
});
