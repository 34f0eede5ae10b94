import * as z from 'zod/mini';
import { guardianAccesses } from './families.ts';
import { bodyText, id, lineText } from './input-parts.ts';
import { limits } from './limits.ts';

const school = { establishmentId: z.optional(id) };

export const guardianshipsInput = z._default(
  z.strictObject({
    ...school,
    /** In the name of the child or of a guardian. */
    query: z.optional(lineText(limits.queryCharacters)),
    withoutGuardian: z.optional(z.literal(true)),
    access: z.optional(z.enum(guardianAccesses)),
    studentId: z.optional(id),
    page: z._default(z.int().check(z.minimum(1), z.maximum(1_000)), 1),
  }),
  { page: 1 },
);
/** A note that is not named stays as it is; null takes it away. */
export const setGuardianshipInput = z.strictObject({
  ...school,
  guardianId: id,
  studentId: id,
  access: z.enum(guardianAccesses),
  note: z.optional(z.nullable(bodyText(2_000))),
});
export const removeGuardianshipInput = z.strictObject({ ...school, guardianId: id, studentId: id });
