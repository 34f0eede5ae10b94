import * as z from 'zod/mini';
import { classAudiences, classKinds, teacherPlans } from './classes.ts';
import { id, lineText } from './input-parts.ts';
import { limits } from './limits.ts';

const school = { establishmentId: z.optional(id) };
const className = lineText(60);
const level = z.nullable(lineText(30));
const day = z.iso.date();
const page = z._default(z.int().check(z.minimum(1), z.maximum(1_000)), 1);
const some = z._default(z.array(id).check(z.maxLength(limits.peopleAtOnce)), []);

export const classesInput = z._default(
  z.strictObject({
    ...school,
    query: z.optional(lineText(limits.queryCharacters)),
    /** The current one where none is named. */
    yearId: z.optional(id),
    kind: z.optional(z.enum(classKinds)),
    sort: z._default(z.enum(['name', 'level', 'students', 'teachers']), 'name'),
    descending: z._default(z.boolean(), false),
    page,
  }),
  { sort: 'name', descending: false, page: 1 },
);
export const classInput = z.strictObject({ ...school, classId: id });
export const createClassInput = z.strictObject({
  ...school,
  name: className,
  kind: z._default(z.enum(classKinds), 'class'),
  level: z.optional(level),
});
export const renameClassInput = z.strictObject({ ...school, classId: id, name: className, level: z.optional(level) });
/** `withPeople`: also one that somebody is in. */
export const removeClassInput = z.strictObject({ ...school, classId: id, withPeople: z._default(z.boolean(), false) });
export const setClassPeopleInput = z.strictObject({ ...school, classId: id, add: some, remove: some });
export const openClassConversationInput = z.strictObject({
  ...school,
  classId: id,
  with: z.enum(classAudiences),
  title: z.optional(lineText(limits.nameCharacters)),
});
export const closeClassConversationInput = z.strictObject({ ...school, classId: id, with: z.enum(classAudiences) });
/** `until`: the last day, in the school's time zone. */
export const substituteInput = z.strictObject({
  ...school,
  classId: id,
  teacherId: id,
  substituteId: id,
  until: z.optional(day),
});
export const endSubstitutionInput = z.strictObject({ ...school, substitutionId: id });

export const schoolYearsInput = z._default(z.strictObject({ ...school }), {});
/** What a person types of a year. */
export const schoolYearInput = z
  .strictObject({ name: lineText(30), starts: day, ends: day })
  .check(z.refine(({ starts, ends }) => starts < ends, { error: 'endsBeforeItStarts', path: ['ends'] }));
export const setSchoolYearInput = z.strictObject({ ...school, yearId: id, year: schoolYearInput });

const next = z.nullable(z.strictObject({ name: className, level }));
const plan = z.strictObject({
  year: schoolYearInput,
  teachers: z.enum(teacherPlans),
  classes: z.array(z.strictObject({ classId: id, next })).check(z.maxLength(500)),
  students: z.array(z.strictObject({ userId: id, next })).check(z.maxLength(500)),
});
/** What is named in it is kept; of what is not, the usual is planned. */
export const planRolloverInput = z._default(z.strictObject({ ...school, plan: z.optional(z.partial(plan)) }), {});
export const runRolloverInput = z.strictObject({ ...school, basis: z.string().check(z.maxLength(64)), plan });
/** `anyway`: although classes or their people have changed since, which is lost. */
export const undoRolloverInput = z.strictObject({ ...school, rolloverId: id, anyway: z._default(z.boolean(), false) });
