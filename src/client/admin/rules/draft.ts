import { settingsFrom } from '../../../shared/school-settings.ts';
import type { SchoolSettings, SettingsPatch } from '../../../shared/school-settings.ts';

/** What differs from what the school has set. */
export function changesOf(held: SchoolSettings, draft: SchoolSettings): Partial<SchoolSettings> {
  const names = (Object.keys(draft) as (keyof SchoolSettings)[]).filter((name) => !isSame(held[name], draft[name]));
  return Object.fromEntries(names.map((name) => [name, draft[name]]));
}

/** The same as `admin.setSettings` takes it; what is as it is everywhere goes back to that. */
export function patchOf(held: SchoolSettings, draft: SchoolSettings): SettingsPatch {
  const usual = settingsFrom({});
  const changes = Object.entries(changesOf(held, draft));
  return Object.fromEntries(
    changes.map(([name, value]) => [name, isSame(usual[name as keyof SchoolSettings], value) ? null : value]),
  );
}

/** Both have their keys in one order: each is made by `settingsFrom`, or from what it made. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
