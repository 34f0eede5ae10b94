import * as z from 'zod/mini';
import { email, id, lineText, newPassword, people, text } from './input-parts.ts';
import { limits } from './limits.ts';
import { roles } from './public.ts';

const name = lineText(limits.nameCharacters);
const classIds = z.optional(z.array(id).check(z.maxLength(20)));

/** `id`: the client's name for the person, so that asking again makes nobody twice. */
export const newcomerInput = z
  .strictObject({
    id: z.optional(id),
    email: z.optional(email.check(z.toLowerCase(), z.email())),
    name,
    role: z.enum(roles),
    classIds,
  })
  .check(
    z.refine(({ role, classIds: ids }) => !ids?.length || role === 'teacher' || role === 'student', {
      error: 'noClassForRole',
      path: ['classIds'],
    }),
  );

const newcomers = z.array(newcomerInput).check(
  z.minLength(1),
  z.maxLength(limits.peopleAtOnce),
  z.refine((all) => {
    const emails = all.flatMap((one) => one.email ?? []);
    return new Set(emails).size === emails.length;
  }, 'emailTwice'),
);

/** Either people of the school, or who comes to it. */
export const inviteInput = z
  .strictObject({
    establishmentId: z.optional(id),
    userIds: z.optional(people(limits.peopleAtOnce)),
    people: z.optional(newcomers),
  })
  .check(z.refine((input) => (input.userIds === undefined) !== (input.people === undefined), 'userIdsOrPeople'));

export const accessInput = z.strictObject({ establishmentId: z.optional(id), userIds: people(limits.peopleAtOnce) });

/** `none`: nobody has invited them · `open`: a link waits for them · `over`: theirs ran out or was withdrawn · `came`: they have an account in use. */
export const invitationStates = ['none', 'open', 'over', 'came'] as const;

export const invitationsInput = z.strictObject({
  establishmentId: z.optional(id),
  state: z.optional(z.enum(invitationStates)),
  role: z.optional(z.enum(roles)),
  query: z.optional(lineText(limits.queryCharacters)),
  page: z._default(z.int().check(z.minimum(1), z.maximum(1_000)), 1),
});

export const firstStepsInput = z._default(z.strictObject({ establishmentId: z.optional(id) }), {});
/** What somebody did that leaves no other trace. */
export const setFirstStepsInput = z.strictObject({
  establishmentId: z.optional(id),
  settingsSeen: z.optional(z.literal(true)),
  hidden: z.optional(z.boolean()),
});

/** `code`: the one that the server printed when it started. */
export const foundSchoolInput = z.strictObject({
  code: text.check(z.minLength(1), z.maxLength(64)),
  name: lineText(limits.schoolNameCharacters),
  timezone: text.check(z.maxLength(64), z.refine(isTimezone, 'notTimezone')),
  adminName: name,
  email: email.check(z.toLowerCase(), z.email()),
  password: newPassword,
});

function isTimezone(value: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}
