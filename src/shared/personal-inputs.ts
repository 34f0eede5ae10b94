import * as z from 'zod/mini';
import { calendarDay } from './input-parts.ts';
import { locales } from './locales.ts';
import {
  holidaysAtMost,
  mailPaces,
  noticeLevels,
  paces,
  sounds,
  textSizes,
  themes,
  type PersonalSettings,
} from './personal-settings.ts';
import { usualSettings } from './usual-settings.ts';

const sound = z.enum([...sounds, 'none']);
const minute = z.int().check(z.minimum(0), z.maximum(1_439));
const days = z
  .array(z.int().check(z.minimum(1), z.maximum(7)))
  .check(z.maxLength(7))
  .check(z.refine((chosen) => new Set(chosen).size === chosen.length, 'twice'));
const hours = z.strictObject({ from: minute, to: minute }).check(z.refine(({ from, to }) => from !== to, 'sameTime'));
const holiday = z
  .strictObject({ from: calendarDay, to: calendarDay })
  .check(z.refine(({ from, to }) => from <= to, 'endsBefore'));

/** Each value that can be set, in its group, with what it may be. */
const schemas = {
  notifications: {
    level: z.enum(noticeLevels),
    toasts: z.boolean(),
    sounds: z.boolean(),
    badge: z.boolean(),
    push: z.boolean(),
    preview: z.boolean(),
  },
  sounds: { message: sound, mention: sound, urgent: sound, volume: z.int().check(z.minimum(0), z.maximum(100)) },
  quietHours: { on: z.boolean(), days, hours, holidays: z.array(holiday).check(z.maxLength(holidaysAtMost)) },
  display: {
    theme: z.enum(themes),
    language: z.nullable(z.enum(locales)),
    textSize: z.enum(textSizes),
    enterSends: z.boolean(),
    signKeys: z.boolean(),
    plainText: z.boolean(),
  },
  connection: { automatic: z.boolean(), pace: z.enum(paces) },
  mails: { pace: z.nullable(z.enum(mailPaces)), dailyAt: minute, text: z.boolean(), report: z.boolean() },
} satisfies { [Group in keyof PersonalSettings]: Record<keyof PersonalSettings[Group], z.ZodMiniType> };

const some = <Shape extends z.core.$ZodShape>(group: Shape) => z.optional(z.partial(z.strictObject(group)));

/** A value that is named takes the place of what was set before, one that is not named stays. */
export const personalPatch = {
  notifications: some(schemas.notifications),
  sounds: some(schemas.sounds),
  quietHours: some(schemas.quietHours),
  display: some(schemas.display),
  connection: some(schemas.connection),
  mails: some(schemas.mails),
};
export type PersonalPatch = z.infer<z.ZodMiniObject<typeof personalPatch>>;
export const personalGroups = Object.keys(schemas) as (keyof PersonalSettings)[];

/** The form of what is stored: a version that reads another by other rules raises it, and says here how the former one is read. */
export const personalVersion = 1;

/**
 * What is kept, made whole. What this version does not know or cannot read, as after a step back from a newer one, is passed over
 * where it is kept.
 */
export function personalFrom(kept: unknown): PersonalSettings {
  const whole = personalGroups.map((group) => {
    const known = record(record(kept)[group]);
    const values = Object.entries(schemas[group]).map(([name, schema]) => {
      // Most people never chose: of thousands of them nothing is parsed.
      if (known[name] === undefined) return [name, usualSettings[group][name as never]];
      const read = z.safeParse(schema as z.ZodMiniType, known[name]);
      return [name, read.success ? read.data : usualSettings[group][name as never]];
    });
    return [group, Object.fromEntries(values)];
  });
  return Object.fromEntries(whole) as PersonalSettings;
}

/** What is kept after a patch: what it does not name stays as it is, whoever wrote it. */
export function patched(kept: unknown, patch: PersonalPatch): Record<string, unknown> {
  const groups = personalGroups.filter((group) => patch[group] !== undefined);
  const changed = groups.map((group) => [group, { ...record(record(kept)[group]), ...named(patch[group]!) }]);
  return { ...record(kept), ...(Object.fromEntries(changed) as object) };
}

function named(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
