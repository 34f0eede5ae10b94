import * as z from 'zod/mini';
import { auditActions, isAuditAction } from './audit-actions.ts';
import { cursor, email, id, limit, lineText, people } from './input-parts.ts';
import { limits } from './limits.ts';
import { locales } from './locales.ts';
import { roles } from './public.ts';

const establishmentId = z.optional(id);
const name = lineText(limits.nameCharacters);
const address = email.check(z.refine((value) => /^[^\s@]+@[^\s@]+$/.test(value), 'notEmail'));
const externalId = lineText(limits.nameCharacters);
/** A day without a time, as `2015-03-09`, of a century on either side. */
const day = z.iso.date().check(z.refine((value) => /^(19|20)\d\d-/.test(value), 'notDay'));
const theseMany = people(limits.peopleAtOnce);

export const peopleFilters = ['neverSignedIn', 'suspended', 'withoutEmail', 'withoutGuardian'] as const;
export const peopleSorts = ['name', 'lastSeen'] as const;

/** Which of a school's people are meant. Of several filters all hold. */
const chosen = {
  establishmentId,
  query: z.optional(lineText(limits.queryCharacters)),
  role: z.optional(z.enum(roles)),
  classId: z.optional(id),
  filter: z.optional(z.array(z.enum(peopleFilters)).check(z.maxLength(peopleFilters.length))),
};

export const peopleInput = z.strictObject({
  ...chosen,
  sort: z._default(z.strictObject({ by: z.enum(peopleSorts), descending: z.boolean() }), {
    by: 'name',
    descending: false,
  }),
  cursor: z.optional(cursor),
  limit: limit(limits.pagePeople, 50),
});
/** `userIds`: of those who are meant, these alone. */
export const exportPeopleInput = z.strictObject({
  ...chosen,
  userIds: z.optional(theseMany),
  locale: z._default(z.enum(locales), 'fr'),
});
export const personInput = z.strictObject({ establishmentId, userId: id });
/** `photo`: the one that was looked at. */
export const removePhotoInput = z.strictObject({
  establishmentId,
  userId: id,
  photo: z.string().check(z.regex(/^[\w-]{22}$/)),
});
export const addPersonInput = z.strictObject({
  establishmentId,
  name,
  role: z.enum(roles),
  email: z.optional(address),
  externalId: z.optional(externalId),
  birthDate: z.optional(day),
});
/** What is named is set, null takes it away, what is not named stays. */
export const changePersonInput = z.strictObject({
  establishmentId,
  userId: id,
  name: z.optional(name),
  email: z.optional(z.nullable(address)),
  externalId: z.optional(z.nullable(externalId)),
  birthDate: z.optional(z.nullable(day)),
});
/** `until`: the last day of it, in the school's time zone. */
export const suspendInput = z.strictObject({ establishmentId, userId: id, until: z.optional(day) });
export const suspendManyInput = z.strictObject({ establishmentId, userIds: theseMany, until: z.optional(day) });
export const reinstateManyInput = z.strictObject({ establishmentId, userIds: theseMany });
export const addToClassManyInput = z.strictObject({ establishmentId, userIds: theseMany, classId: id });

const actions = Object.keys(auditActions).filter(isAuditAction);
/** `from` and `to`: days in the school's time zone, both of them whole. */
export const auditInput = z.strictObject({
  establishmentId,
  actorId: z.optional(id),
  subjectId: z.optional(id),
  action: z.optional(z.enum(actions)),
  from: z.optional(day),
  to: z.optional(day),
  cursor: z.optional(cursor),
  limit: limit(limits.pageAudit, 50),
});
export const undoInput = z.strictObject({ establishmentId, entryId: id });
