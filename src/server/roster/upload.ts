import { sql, type Insertable, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import { Refusal } from '../../shared/refusals.ts';
import type { uploadRosterInput } from '../../shared/roster-inputs.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import type { Uploaded } from './reading/read-files.ts';
import { inSchoolOf } from './in-school.ts';

/** So many files of a school wait at a time; those before them go. */
const filesAtMost = 24;

/** Keeps a part of a file that is to be imported, for a day. `complete`: all its parts are there. */
export async function uploadRoster(
  ctx: MemberContext,
  { fileId: id, name, part, parts, data, ...input }: z.infer<typeof uploadRosterInput>,
): Promise<{ fileId: string; complete: boolean }> {
  await ctx.rates.change(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, input.establishmentId));
  if (part >= parts) throw new Refusal('rosterFile.incomplete');
  return inSchoolOf(ctx, establishmentId, async (trx, { userId: madeBy }) => {
    await keepPart(trx, { establishmentId, id, madeBy, name, parts }, part, Buffer.from(data, 'base64'));
    return { fileId: id, complete: (await partsOf(trx, establishmentId, id)) === parts };
  });
}

/** A part of a file, in the place of the same part where it is there; of a school's files the oldest go. */
export async function keepPart(
  trx: Transaction<Database>,
  file: Insertable<Database['rosterFile']>,
  part: number,
  data: Buffer,
): Promise<void> {
  const { establishmentId, id: fileId } = file;
  await trx
    .insertInto('rosterFile')
    .values(file)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .insertInto('rosterPart')
    .values({ establishmentId, fileId, part, data })
    .onConflict((conflict) =>
      conflict.columns(['establishmentId', 'fileId', 'part']).doUpdateSet((eb) => ({ data: eb.ref('excluded.data') })),
    )
    .execute();
  await forgetOldest(trx, establishmentId);
}

async function partsOf(trx: Transaction<Database>, establishmentId: string, fileId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('rosterPart')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('establishmentId', '=', establishmentId)
    .where('fileId', '=', fileId)
    .executeTakeFirstOrThrow();
  return count;
}

async function forgetOldest(trx: Transaction<Database>, establishmentId: string): Promise<void> {
  await sql`delete from roster_file where establishment_id = ${establishmentId} and (created_at < now() - interval '1 day' or id in (
    select id from roster_file where establishment_id = ${establishmentId} order by created_at desc, id offset ${filesAtMost}))`.execute(
    trx,
  );
}

/** Files that were handed in, whole. */
export async function uploadedFiles(
  trx: Transaction<Database>,
  establishmentId: string,
  fileIds: readonly string[],
): Promise<Uploaded[]> {
  const files: Uploaded[] = [];
  for (const fileId of fileIds) {
    const [file] = await trx
      .selectFrom('rosterFile')
      .select(['name', 'parts'])
      .where('establishmentId', '=', establishmentId)
      .where('id', '=', fileId)
      .execute();
    if (!file) throw new Refusal('rosterFile.unknown');
    const parts = await trx
      .selectFrom('rosterPart')
      .select('data')
      .where('establishmentId', '=', establishmentId)
      .where('fileId', '=', fileId)
      .orderBy('part')
      .execute();
    if (parts.length !== file.parts) throw new Refusal('rosterFile.incomplete');
    files.push({ fileId, name: file.name, bytes: Buffer.concat(parts.map(({ data }) => data)) });
  }
  return files;
}
