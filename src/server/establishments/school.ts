import type { Kysely } from 'kysely';
import type * as z from 'zod/mini';
import type { SchoolFacts } from '../../shared/panel.ts';
import type { schoolInput } from '../../shared/school-inputs.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from './access.ts';

/** What a school is called, in whose hours it lives, and by which code its people without an e-mail sign in. */
export function school(ctx: MemberContext, input: z.infer<typeof schoolInput>): Promise<SchoolFacts> {
  return inSchools(ctx, async (trx) => {
    const { establishmentId } = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    return readSchool(trx, establishmentId);
  });
}

export function readSchool(db: Kysely<Database>, establishmentId: string): Promise<SchoolFacts> {
  return db
    .selectFrom('establishment')
    .select(['id as establishmentId', 'name', 'timezone', 'code', 'settingsRevision as revision'])
    .where('id', '=', establishmentId)
    .executeTakeFirstOrThrow();
}
