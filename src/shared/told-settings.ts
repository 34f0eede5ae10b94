import type { Role } from './public.ts';
import type { SchoolSettings } from './school-settings.ts';

/**
 * As `admin.settings` answers them. `revision` is that of their last change: who changes them names it. `code`: by which families
 * find the page of the rules.
 */
export type RevisedSettings = { establishmentId: string; code: string; revision: number; settings: SchoolSettings };

/** One saving of settings: who did it (null where nobody of the school did) and what each place was before. */
export type SettingsChanged = {
  revision: number;
  at: Date;
  by: string | null;
  changes: { place: string; before: unknown; after: unknown }[];
};

/** What may be read of a school's rules without knowing anybody there. `since`: by the place of what was ever changed, since when it is so. */
export type SchoolRules = {
  name: string;
  timezone: string;
  settings: SchoolSettings;
  since: Record<string, Date>;
  createdAt: Date;
};

/**
 * What a change of settings comes to, in people who are not suspended. `contacts`: so many people of `from` could then begin to write
 * to some of `to` to whom they cannot now, or no longer to some. `conversations`: in how many somebody would lose writing, or have it.
 * `isWhole`: false where the school has more conversations than are counted, so that there may be more.
 */
export type Consequences = {
  people: Record<Role, number>;
  contacts: { from: Role; to: Role; gaining: number; losing: number }[];
  conversations: { silenced: number; opened: number; isWhole: boolean };
};
