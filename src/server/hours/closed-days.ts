import type { Kysely } from 'kysely';
import type * as z from 'zod/mini';
import type { ClosedDays } from '../../shared/panel.ts';
import type { closedDaysInput } from '../../shared/hours-inputs.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';

/** The days on which a school tells its people nothing, the first ones first, for its admins. */
export function closedDays(ctx: MemberContext, input: z.infer<typeof closedDaysInput>): Promise<ClosedDays[]> {
  return inSchools(ctx, async (trx) => {
    const { establishmentId } = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    return readClosedDays(trx, establishmentId);
  });
}

export function readClosedDays(db: Kysely<Database>, establishmentId: string): Promise<ClosedDays[]> {
  return db
    .selectFrom('closedDays')
    .select(['id', 'fromDay as from', 'toDay as to', 'name'])
    .where('establishmentId', '=', establishmentId)
    .orderBy('fromDay')
    .orderBy('toDay')
    .orderBy('name')
    .execute();
}
