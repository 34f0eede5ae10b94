import type { Kysely } from 'kysely';
import type * as z from 'zod/mini';
import type { settingsInput } from '../../shared/inputs.ts';
import { settingsFrom, type SchoolSettings } from '../../shared/school-settings.ts';
import type { RevisedSettings } from '../../shared/told-settings.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from './access.ts';

/** What the school has set, as the row says it now: under the establishment's lock, what holds until the commit. */
export async function readSettings(db: Kysely<Database>, establishmentId: string): Promise<SchoolSettings> {
  return (await readRevised(db, establishmentId)).settings;
}

/** All settings of the school, with the revision that whoever changes them has to name. */
export function settings(ctx: MemberContext, input: z.infer<typeof settingsInput>): Promise<RevisedSettings> {
  return inSchools(ctx, async (trx) => {
    const { establishmentId } = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    return readRevised(trx, establishmentId);
  });
}

export async function readRevised(db: Kysely<Database>, establishmentId: string): Promise<RevisedSettings> {
  const { settings, revision, code } = await db
    .selectFrom('establishment')
    .select(['settings', 'settingsRevision as revision', 'code'])
    .where('id', '=', establishmentId)
    .executeTakeFirstOrThrow();
  return { establishmentId, code, revision, settings: settingsFrom(settings) };
}
