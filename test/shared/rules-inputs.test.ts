import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import * as inputs from '../../src/shared/rules-inputs.ts';
import { expectStrict } from './strict-input.ts';
import type { StrictCase } from './strict-input.ts';

const id = '8c1f7c8e-3a0e-4f9b-9a39-2d3f3a0e4f9b';
const people = (count: number) => Array.from({ length: count }, () => id);

const cases: Record<keyof typeof inputs, StrictCase> = {
  previewSettingsInput: { right: { settings: {} }, wrong: [{}, { settings: null }, { settings: { x: 1 } }] },
  settingsHistoryInput: { right: { limit: 100 }, wrong: [{ limit: 0 }, { limit: 101 }, { cursor: 'x'.repeat(1_025) }] },
  safeguardingInput: { right: { establishmentId: id }, wrong: [{ establishmentId: 'x' }] },
  setSafeguardingInput: { right: { userIds: [id] }, wrong: [{ userIds: ['x'] }, { userIds: people(21) }, {}] },
  schoolRulesInput: { right: { code: 'abc234' }, wrong: [{}, { code: 'x'.repeat(33) }, { code: 7 }] },
};

test.each(Object.entries(cases))(
  '[WIRE7] %s passes what is right, names what is wrong and takes nothing more',
  (name, given) => expectStrict(inputs, name, given),
);

test('[RULE8] a code is taken in any case, with the spaces that were pasted around it', () => {
  expect(z.parse(inputs.schoolRulesInput, { code: ' ABC234\n' })).toEqual({ code: 'abc234' });
});
