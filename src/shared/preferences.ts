import * as z from 'zod/mini';
import { personalPatch } from './personal-inputs.ts';
import type { PersonalSettings } from './personal-settings.ts';
import type { Role } from './public.ts';

/** What somebody lets the others be told of them: what they have read, that they are writing, whether they are there. */
export const sharings = ['sharesReceipts', 'sharesTyping', 'sharesPresence'] as const;
export type Sharing = (typeof sharings)[number];
export type Shared = Record<Sharing, boolean>;

/**
 * What somebody chose, of all their schools, and what they have set for themselves. `schools`: what each of these lets be told of people
 * of their role, which is told within what they chose.
 */
export type Preferences = Shared & PersonalSettings & { schools: { establishmentId: string; tells: Shared }[] };

/** What somebody shares who has chosen nothing: a minor no more than that they are writing. The database says the same of its columns. */
export function sharesUnchosen(role: Role): Shared {
  const isAdult = role !== 'student';
  return { sharesReceipts: isAdult, sharesTyping: true, sharesPresence: isAdult };
}

/** What is not named stays as it is, in each group of what somebody sets for themselves too. */
export const setPreferencesInput = z.strictObject({
  ...personalPatch,
  sharesReceipts: z.optional(z.boolean()),
  sharesTyping: z.optional(z.boolean()),
  sharesPresence: z.optional(z.boolean()),
});
