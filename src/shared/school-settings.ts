import * as z from 'zod/mini';
import { contactRules, isWithin, type ContactRules } from './may.ts';
import { roles, type ContactRule, type Role } from './public.ts';

/** What a school decides for itself, whole: what it has not set is the default. */
export type SchoolSettings = { contactRules: ContactRules };

/** As `admin.settings` answers them. `revision` is that of their last change: who changes them names it. */
export type RevisedSettings = { establishmentId: string; revision: number; settings: SchoolSettings };

const everyRule = ['always', 'never', 'guardian', 'taught', 'childTaught'] as const satisfies ContactRule[];

/** A school narrows the table of may.ts and never widens it. */
const cells = byRole((from) =>
  byRole((to) => z.enum(everyRule).check(z.refine((rule) => isWithin(contactRules[from][to], rule), 'wider'))),
);

const rowFrom = (from: Role) => z.partial(z.strictObject(cells[from]));

/** A setting that is named takes the place of what was set before, null brings its default back, one that is not named stays. */
export const settingsPatch = z.strictObject({
  contactRules: z.optional(z.nullable(z.partial(z.strictObject(byRole(rowFrom))))),
});

type Table = Partial<Record<Role, Partial<Record<Role, unknown>> | null>> | null;

/**
 * What is stored, made whole. What this version does not know or cannot read, as after a step back from a newer one, is passed over
 * and stays stored.
 */
export function settingsFrom(stored: object): SchoolSettings {
  const { contactRules: set } = stored as { contactRules?: Table };
  const rule = (from: Role, to: Role) => z.safeParse(cells[from][to], set?.[from]?.[to]).data ?? contactRules[from][to];
  return { contactRules: byRole((from) => byRole((to) => rule(from, to))) };
}

function byRole<Value>(of: (role: Role) => Value): Record<Role, Value> {
  return Object.fromEntries(roles.map((role) => [role, of(role)])) as Record<Role, Value>;
}
