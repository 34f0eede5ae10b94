import type * as z from 'zod/mini';
import type { JobProgress } from '../../shared/panel.ts';
import type { schoolInput } from '../../shared/school-inputs.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { accessAdmin } from '../establishments/access.ts';
import { jobs } from './jobs.ts';

/** The latest long work of a school with its progress, the newest first; the bell `job` rings when one has come further. */
export function schoolJobs(ctx: MemberContext, input: z.infer<typeof schoolInput>): Promise<JobProgress[]> {
  return inSchools(ctx, async (trx) => {
    const { establishmentId } = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    const rows = await jobs(trx, establishmentId);
    // What it is to do, and the name of an error, are for whoever made it and for the operator.
    return rows.map(({ slot: _, error: __, ...job }) => job);
  });
}
