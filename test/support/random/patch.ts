import { contactRules, isWithin } from '../../../src/shared/contact-rules.ts';
import { roles, type ContactRule, type Role } from '../../../src/shared/public.ts';
import type { SettingsPatch } from '../../../src/shared/school-settings.ts';
import { pick, type Chance } from './chance.ts';

const rules = ['always', 'never', 'guardian', 'taught', 'childTaught'] as const satisfies ContactRule[];
const hours = { days: [1, 2], from: 480, to: 1_020 };

/** Settings that say who writes to whom, each of them such as a school may set. */
export function patchAtRandom(chance: Chance): SettingsPatch {
  const cell = (from: Role, to: Role): [Role, ContactRule][] => {
    const allowed = rules.filter((rule) => isWithin(contactRules[from][to], rule));
    return chance() < 0.4 ? [[to, pick(chance, allowed)]] : [];
  };
  const table = roles.map((from) => [from, Object.fromEntries(roles.flatMap((to) => cell(from, to)))]);
  return {
    ...(chance() < 0.8 && { contactRules: Object.fromEntries(table) as SettingsPatch['contactRules'] }),
    ...(chance() < 0.5 && { aloneWithStudents: pick(chance, ['answered', 'never', null] as const) }),
    ...(chance() < 0.5 && { studentWriting: pick(chance, ['always', 'never', hours, null] as const) }),
    ...(chance() < 0.5 && { presence: { parent: false } }),
  };
}
