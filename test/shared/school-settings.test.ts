import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { contactRules, isWithin, mayStartWriting } from '../../src/shared/may.ts';
import { roles, type ContactRule, type Relation } from '../../src/shared/public.ts';
import { settingsFrom, settingsPatch } from '../../src/shared/school-settings.ts';

const rules: ContactRule[] = ['always', 'never', 'guardian', 'taught', 'childTaught'];
const relations: Relation[][] = [[], ['guardian'], ['taught'], ['childTaught']];
const cells = roles.flatMap((from) => roles.flatMap((to) => rules.map((rule) => ({ from, to, rule }))));

test.each(cells)('[SET2] $from → $to may be set to $rule only where that lets nobody more through', (cell) => {
  const { from, to, rule } = cell;
  const contactRulesSet = { contactRules: { [from]: { [to]: rule } } };
  const set = { ...contactRules, [from]: { ...contactRules[from], [to]: rule } };
  const lets = (table: typeof set | typeof contactRules, related: Relation[]) =>
    mayStartWriting(table, from, to, related);
  // What a family may always is no reason to take one rule for another.
  const isNarrower = relations
    .filter((related) => !related.includes('guardian') || rule === 'guardian')
    .every((related) => contactRules[from][to] === 'always' || lets(contactRules, related) || !lets(set, related));
  const isGuardianForNone = rule === 'guardian' && !isWithin(contactRules[from][to], rule);
  const allowed = isNarrower && !isGuardianForNone;
  expect(isWithin(contactRules[from][to], rule)).toBe(allowed);
  expect(z.safeParse(settingsPatch, contactRulesSet).success).toBe(allowed);
  expect(settingsFrom(contactRulesSet).contactRules).toEqual(allowed ? set : contactRules);
});

test('[SET5] what is stored and cannot be read is the default, whatever it is', () => {
  const defaults = { contactRules };
  const strange = [null, 'x', 7, [], { admin: null }, { admin: 'never' }, { admin: { admin: 'sometimes' } }, { x: 1 }];
  expect(settingsFrom({})).toEqual(defaults);
  for (const value of strange) expect(settingsFrom({ contactRules: value, later: { x: 1 } })).toEqual(defaults);
});

test('[SET2] what is sent is strict: no other key, no other role, no other word', () => {
  const wrong = [{ x: 1 }, { contactRules: { x: {} } }, { contactRules: { admin: { x: 'never' } } }];
  for (const patch of [...wrong, { contactRules: { admin: { admin: 'sometimes' } } }, { contactRules: [] }])
    expect(z.safeParse(settingsPatch, patch).success).toBe(false);
  for (const patch of [{}, { contactRules: null }, { contactRules: {} }, { contactRules: { admin: {} } }])
    expect(z.safeParse(settingsPatch, patch).success).toBe(true);
});
