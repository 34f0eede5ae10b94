import { settingsFrom } from '../../../shared/school-settings.ts';
import type { SchoolSettings, SettingsPatch } from '../../../shared/school-settings.ts';

type Name = keyof SchoolSettings;

/** What differs from what the school has set, as `admin.setSettings` takes it; what is as it is everywhere goes back to that. */
export function patchOf(held: SchoolSettings, draft: SchoolSettings): SettingsPatch {
  const usual = settingsFrom({});
  const names = (Object.keys(draft) as Name[]).filter((name) => !isSame(held[name], draft[name]));
  return Object.fromEntries(names.map((name) => [name, isSame(usual[name], draft[name]) ? null : draft[name]]));
}

/**
 * What was chosen here, over what somebody else has set meanwhile: the settings that were not touched here are theirs. Of one that both
 * changed, what was chosen here stays to be looked at.
 */
export function rebased(from: SchoolSettings, draft: SchoolSettings, onto: SchoolSettings): SchoolSettings {
  const mine = Object.entries(draft).filter(([name, value]) => !isSame(from[name as Name], value));
  return { ...onto, ...(Object.fromEntries(mine) as Partial<SchoolSettings>) };
}

/** Both have their keys in one order: each is made by `settingsFrom`, or from what it made. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
