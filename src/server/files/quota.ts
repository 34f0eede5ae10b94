import { sql, type Kysely } from 'kysely';
import { Refusal } from '../../shared/refusals.ts';
import type { Database } from '../db/schema.ts';

export type FileLimits = { bytesOfPerson: number; bytesOfSchool: number };

/** So many files of one person may be on their way to one school: five messages full of them. */
const openAtMost = 50;

type Owner = { establishmentId: string; uploaderId: string };

/** Refuses where a file that was just begun is one too many. Of two at once of one person the second waits until the first is counted. */
export async function refuseBeyondQuota(trx: Kysely<Database>, owner: Owner, limits: FileLimits): Promise<void> {
  const use = trx.selectFrom('fileUse').where('establishmentId', '=', owner.establishmentId);
  const { person, school, open } = await trx
    .selectNoFrom([
      use.select('bytes').where('userId', '=', owner.uploaderId).as('person'),
      use.select(sql<number>`sum(bytes)::bigint`.as('sum')).as('school'),
      comingOf(trx, owner).as('open'),
    ])
    .executeTakeFirstOrThrow();
  if ((person ?? 0) > limits.bytesOfPerson) throw new Refusal('file.yourQuota');
  if ((school ?? 0) > limits.bytesOfSchool) throw new Refusal('file.schoolQuota');
  if ((open ?? 0) > openAtMost) throw new Refusal('file.tooManyOpen');
}

/** Until it is finished, refused or taken back nobody knows its size. */
function comingOf(trx: Kysely<Database>, { establishmentId, uploaderId }: Owner) {
  return trx
    .selectFrom('attachment')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('establishmentId', '=', establishmentId)
    .where('uploaderId', '=', uploaderId)
    .where('messageId', 'is', null)
    .where('size', 'is', null);
}
