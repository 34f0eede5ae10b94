import * as z from 'zod/mini';
import { cursor, id, limit, lineText, text } from './input-parts.ts';
import { roles } from './public.ts';
import { rosterFields, rosterProfiles, rosterSections } from './roster.ts';

/** How large what a school hands in may be. A part travels in a body of 1 MiB, in base64, which is a third longer. */
export const rosterLimits = {
  partBytes: 512 * 1_024,
  parts: 16,
  files: 12,
  /** Of all files together, which for 5,000 people and their families is three times what is needed. */
  lines: 40_000,
  columns: 200,
  cellCharacters: 2_000,
  page: 100,
  undoDays: 7,
} as const;

const establishmentId = z.optional(id);
const base64 = z
  .string()
  .check(z.maxLength(Math.ceil((rosterLimits.partBytes * 4) / 3) + 4), z.regex(/^[A-Za-z\d+/]*={0,2}$/));

/** A file comes in parts of half a MiB, numbered from 0, under an id that its sender names; the same part again is the same part. */
export const uploadRosterInput = z.strictObject({
  establishmentId,
  fileId: id,
  name: lineText(200),
  part: z.int().check(z.nonnegative(), z.maximum(rosterLimits.parts - 1)),
  parts: z.int().check(z.minimum(1), z.maximum(rosterLimits.parts)),
  data: base64,
});

const file = z.strictObject({
  fileId: id,
  profile: z.optional(z.enum(rosterProfiles)),
  role: z.optional(z.enum(roles)),
  monthFirst: z.optional(z.boolean()),
  mapping: z.optional(z.array(z.nullable(z.enum(rosterFields))).check(z.maxLength(rosterLimits.columns))),
});
const files = z.array(file).check(z.minLength(1), z.maxLength(rosterLimits.files));

export const readRosterInput = z.strictObject({ establishmentId, files });
/**
 * `csv`: the text of one small file, in the place of files that were uploaded. `complete`: the files hold everyone of the roles in them,
 * so that who is not there is gone. With `dryRun: false` the plan is applied at once, where nothing has to be decided.
 */
export const importRosterInput = z
  .strictObject({
    establishmentId,
    files: z.optional(files),
    csv: z.optional(text.check(z.minLength(1), z.maxLength(500_000))),
    role: z.optional(z.enum(roles)),
    complete: z._default(z.boolean(), true),
    dryRun: z.boolean(),
  })
  .check(z.refine((input) => (input.files === undefined) !== (input.csv === undefined), 'filesOrCsv'));
export const rostersInput = z._default(z.strictObject({ establishmentId }), {});
export const rosterPlanInput = z.strictObject({
  establishmentId,
  planId: id,
  section: z.optional(z.enum([...rosterSections, 'questions'])),
  cursor: z.optional(cursor),
  limit: limit(rosterLimits.page, 50),
});
export const answerRosterInput = z.strictObject({
  establishmentId,
  planId: id,
  answers: z
    .array(
      z.strictObject({
        question: z.string().check(z.maxLength(64)),
        choice: z.string().check(z.minLength(1), z.maxLength(300)),
      }),
    )
    .check(z.minLength(1), z.maxLength(500)),
});
export const applyRosterInput = z.strictObject({
  establishmentId,
  planId: id,
  schoolName: z.optional(lineText(300)),
});
export const undoRosterInput = z.strictObject({ establishmentId, planId: id });
