import * as z from 'zod/mini';
import { contactRules, isWithin, type ContactRules } from './contact-rules.ts';
import { limits } from './limits.ts';
import type { AloneRule } from './may.ts';
import { roles, type ContactRule, type Role, type StudentWriting } from './public.ts';
import type { SchoolHours } from './telling-hours.ts';

export type ByRole = Record<Role, boolean>;

/**
 * What a school decides for itself, whole: what it has not set is the default. `groups`: who makes groups and brings people into them.
 * `receipts`, `presence`, `typing`: of whom the others are told what they have read, whether they are there and that they are writing;
 * what somebody chose to share is told within it. `photos`: of whom the others see the photo, of students only where the school says so. `teacherResets`: whether teachers make cards with which the pupils without an e-mail
 * of their classes choose another password. `publicRules`: whether families read these rules without signing in.
 * `weeklyReport`: whether its admins are mailed each week how it was.
 * `announcementReactions`: whether whoever reads an announcement reacts to it. `urgentAnnouncements`: who says that something cannot wait for the hours: of an announcement of theirs, or of a message; only staff do. `editMinutes`: for how long an author edits a message, 0
 * for never. `fileMegabytes`: how large a file may be, 0 for none. `hours`: when people are told of what is written.
 */
export type SchoolSettings = {
  contactRules: ContactRules;
  studentWriting: StudentWriting;
  aloneWithStudents: AloneRule;
  groups: ByRole;
  receipts: ByRole;
  presence: ByRole;
  typing: ByRole;
  photos: ByRole;
  teacherResets: boolean;
  publicRules: boolean;
  weeklyReport: boolean;
  announcementReactions: boolean;
  hours: SchoolHours;
  urgentAnnouncements: ByRole;
  editMinutes: number;
  fileMegabytes: number;
};

const everyRule = ['always', 'never', 'guardian', 'taught', 'childTaught'] as const satisfies ContactRule[];

/** A school narrows the table of contact-rules.ts and never widens it. */
const cells = byRole((from) =>
  byRole((to) => z.enum(everyRule).check(z.refine((rule) => isWithin(contactRules[from][to], rule), 'wider'))),
);

const rowFrom = (from: Role) => z.partial(z.strictObject(cells[from]));

const minute = z.int().check(z.minimum(0), z.maximum(1_440));
const hours = z
  .strictObject({
    days: z
      .array(z.int().check(z.minimum(1), z.maximum(7)))
      .check(z.minLength(1), z.maxLength(7))
      .check(z.refine((days) => new Set(days).size === days.length, 'twice')),
    from: minute,
    to: minute,
  })
  .check(z.refine(({ from, to }) => from < to, 'endsBeforeItBegins'));
const studentWriting: z.ZodMiniType<StudentWriting> = z.union([z.enum(['always', 'never']), hours]);

const aloneWithStudents = z.enum(['answered', 'never']);
/** At most a day: what was read long ago does not turn into something else. */
const editMinutes = z.int().check(z.minimum(0), z.maximum(1_440));
const usualEditMinutes = 15;
const fileMegabytes = z.int().check(z.minimum(0), z.maximum(limits.fileMegabytesAtMost));
const usualFileMegabytes = 25;
const opening = z
  .strictObject({
    day: z.int().check(z.minimum(1), z.maximum(7)),
    from: z.int().check(z.minimum(0), z.maximum(1_439)),
    to: minute,
  })
  .check(z.refine(({ from, to }) => from !== to, 'sameTime'));
const openings = z
  .array(opening)
  .check(z.minLength(1), z.maxLength(7))
  .check(z.refine((all) => new Set(all.map(({ day }) => day)).size === all.length, 'twice'));
const schoolHours: z.ZodMiniType<SchoolHours> = z.union([z.enum(['none', 'france']), openings]);
const told = byRole(() => z.boolean());
/** Who answers for the school must be able to say what cannot wait, and whoever makes no announcement says nothing of it. */
const never = z.boolean().check(z.refine((may) => !may, 'staffAlone'));
const urgentBy = {
  ...told,
  admin: z.boolean().check(z.refine((may) => may, 'adminsAlways')),
  parent: never,
  student: never,
};
/** Who answers for the school must be able to bring people together. */
const makers = { ...told, admin: z.boolean().check(z.refine((may) => may, 'adminsAlways')) };

const settable = <Schema extends z.core.$ZodType>(schema: Schema) => z.optional(z.nullable(schema));
const byRoles = (cells: typeof told) => settable(z.partial(z.strictObject(cells)));

/** A setting that is named takes the place of what was set before, null brings its default back, one that is not named stays. */
export const settingsPatch = z.strictObject({
  contactRules: settable(z.partial(z.strictObject(byRole(rowFrom)))),
  studentWriting: settable(studentWriting),
  aloneWithStudents: settable(aloneWithStudents),
  groups: byRoles(makers),
  receipts: byRoles(told),
  presence: byRoles(told),
  typing: byRoles(told),
  photos: byRoles(told),
  teacherResets: settable(z.boolean()),
  publicRules: settable(z.boolean()),
  weeklyReport: settable(z.boolean()),
  announcementReactions: settable(z.boolean()),
  hours: settable(schoolHours),
  urgentAnnouncements: byRoles(urgentBy),
  editMinutes: settable(editMinutes),
  fileMegabytes: settable(fileMegabytes),
});
export type SettingsPatch = z.infer<typeof settingsPatch>;

type Table = Partial<Record<Role, Partial<Record<Role, unknown>> | null>> | null;
type Stored = { [Name in keyof SchoolSettings]?: unknown } & { contactRules?: Table };

/**
 * What is stored, made whole. What this version does not know or cannot read, as after a step back from a newer one, is passed over
 * and stays stored.
 */
export function settingsFrom(stored: object): SchoolSettings {
  const { contactRules: set, ...others } = stored as Stored;
  const rule = (from: Role, to: Role) => z.safeParse(cells[from][to], set?.[from]?.[to]).data ?? contactRules[from][to];
  return {
    contactRules: byRole((from) => byRole((to) => rule(from, to))),
    studentWriting: z.safeParse(studentWriting, others.studentWriting).data ?? 'always',
    aloneWithStudents: z.safeParse(aloneWithStudents, others.aloneWithStudents).data ?? 'answered',
    groups: rolesFrom(makers, others.groups),
    receipts: rolesFrom(told, others.receipts),
    presence: rolesFrom(told, others.presence),
    typing: rolesFrom(told, others.typing),
    photos: rolesFrom(told, others.photos, (role) => role !== 'student'),
    teacherResets: z.safeParse(z.boolean(), others.teacherResets).data ?? false,
    publicRules: z.safeParse(z.boolean(), others.publicRules).data ?? true,
    weeklyReport: z.safeParse(z.boolean(), others.weeklyReport).data ?? false,
    announcementReactions: z.safeParse(z.boolean(), others.announcementReactions).data ?? false,
    hours: z.safeParse(schoolHours, others.hours).data ?? 'none',
    urgentAnnouncements: rolesFrom(urgentBy, others.urgentAnnouncements, (role) => role === 'admin'),
    editMinutes: z.safeParse(editMinutes, others.editMinutes).data ?? usualEditMinutes,
    fileMegabytes: z.safeParse(fileMegabytes, others.fileMegabytes).data ?? usualFileMegabytes,
  };
}

/** The settings as a patch would leave them. */
export function settingsWith(stored: object, patch: SettingsPatch): SchoolSettings {
  return settingsFrom({ ...stored, ...patch });
}

function rolesFrom(schemas: typeof told, value: unknown, usual: (role: Role) => boolean = () => true): ByRole {
  const known = (value ?? {}) as Partial<Record<Role, unknown>>;
  return byRole((role) => z.safeParse(schemas[role], known[role]).data ?? usual(role));
}

function byRole<Value>(of: (role: Role) => Value): Record<Role, Value> {
  return Object.fromEntries(roles.map((role) => [role, of(role)])) as Record<Role, Value>;
}

/** What may be set to one value each, by its place: `studentWriting`, `groups.parent`, `contactRules.parent.teacher`. */
export function placesOf(settings: SchoolSettings): Map<string, unknown> {
  const { contactRules: table, groups, receipts, presence, typing, photos, urgentAnnouncements, ...whole } = settings;
  const places = new Map<string, unknown>(Object.entries(whole));
  for (const from of roles) for (const to of roles) places.set(`contactRules.${from}.${to}`, table[from][to]);
  for (const [name, byRole] of Object.entries({ groups, receipts, presence, typing, photos, urgentAnnouncements }))
    for (const role of roles) places.set(`${name}.${role}`, byRole[role]);
  return places;
}
