import * as z from 'zod/mini';

const payload = z.strictObject({ exportId: z.uuid(), userId: z.uuid() });
export type ExportJob = z.infer<typeof payload>;

/** The name by which the job is added, and what it is about; `newGathering` does it. */
export const gatherExport = {
  name: 'gatherExport',
  schema: payload,
  check: (said: unknown): ExportJob => payload.parse(said),
};
