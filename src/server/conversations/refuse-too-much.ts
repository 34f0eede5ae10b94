import { sql, type Transaction } from 'kysely';
import { isStaff } from '../../shared/may.ts';
import { limits } from '../../shared/limits.ts';
import { Refusal } from '../../shared/refusals.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import type { Caller } from '../people/reachable.ts';

const dayMs = 86_400_000;

/**
 * Refuses that somebody who is not staff puts one more conversation before a person before whom they put ten within a day, made anew or
 * by bringing them in. Counted from the rows, since it has to hold over a restart and on every process.
 */
export async function refuseTooMuch(
  trx: Transaction<Database>,
  { establishmentId, userId, role }: Caller,
  others: readonly string[],
): Promise<void> {
  if (isStaff(role)) return;
  const { rows } = await sql<{ agoMs: number }>`
    select extract(epoch from now() - max(joined_at))::float8 * 1000 as ago_ms from (
      select p.user_id, p.joined_at, row_number() over (partition by p.user_id order by p.joined_at desc) as place
      from participant mine
      join conversation c on c.id = mine.conversation_id and c.created_by = mine.user_id
      join participant p on p.conversation_id = c.id and p.user_id = ${anyOf(others)}
      where mine.user_id = ${userId} and mine.establishment_id = ${establishmentId}
        and p.joined_at > now() - interval '1 day'
    ) before where place = ${limits.approachesADay}
    having count(*) > 0`.execute(trx);
  const [tenth] = rows;
  if (tenth) throw new Refusal('rate.exceeded', Math.max(1_000, Math.ceil(dayMs - tenth.agoMs)));
}
