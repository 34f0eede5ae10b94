import { test } from 'vitest';
import * as inputs from '../../src/shared/availability-inputs.ts';
import { expectStrict } from './strict-input.ts';
import type { StrictCase } from './strict-input.ts';

const id = '8c1f7c8e-3a0e-4f9b-9a39-2d3f3a0e4f9b';
const absence = { from: '2026-12-01', until: '2026-12-12', text: '', substituteId: null };

const cases: Record<keyof typeof inputs, StrictCase> = {
  absenceInput: {
    right: absence,
    wrong: [
      { ...absence, until: '2026-11-30' },
      { ...absence, from: '2026-02-30' },
      { ...absence, until: '2100-01-01' },
      { ...absence, text: 'x'.repeat(501) },
      { ...absence, substituteId: 'x' },
      { from: '2026-12-01', until: '2026-12-12' },
    ],
  },
  setAvailabilityInput: {
    right: { establishmentId: id, answersWithin: 'week', absence },
    wrong: [{ answersWithin: 'never' }, { absence: {} }, { establishmentId: 'x' }],
  },
};

test.each(Object.entries(cases))(
  '[WIRE7] %s passes what is right, names what is wrong and takes nothing more',
  (name, given) => expectStrict(inputs, name, given),
);
