import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import * as inputs from '../../src/shared/availability-inputs.ts';

const id = '8c1f7c8e-3a0e-4f9b-9a39-2d3f3a0e4f9b';
const absence = { from: '2026-12-01', until: '2026-12-12', text: '', substituteId: null };

type Case = { right: object; wrong: object[] };
const cases: Record<keyof typeof inputs, Case> = {
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
  (name, given) => {
    const schema = new Map<string, z.ZodMiniType>(Object.entries(inputs)).get(name)!;
    expect(z.safeParse(schema, given.right).success).toBe(true);
    for (const wrong of [...given.wrong, { ...given.right, isAdmin: true }, null, 'x', [given.right]])
      expect(z.safeParse(schema, wrong).success, JSON.stringify(wrong)).toBe(false);
  },
);
