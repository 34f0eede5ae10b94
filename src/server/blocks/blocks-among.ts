import type { Kysely } from 'kysely';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';

/** Whether one of two does not want to hear from the other, whichever; asked once, of these people of a school or of all. */
export async function blocksAmong(
  db: Kysely<Database>,
  establishmentId: string,
  userIds?: readonly string[],
): Promise<(one: string, other: string) => boolean> {
  if (userIds?.length === 0) return () => false;
  const rows = await db
    .selectFrom('holdingBlock')
    .select(['blockerId', 'blockedId'])
    .where('establishmentId', '=', establishmentId)
    .$if(userIds !== undefined, (query) => query.where('blockerId', '=', anyOf(userIds!)))
    .execute();
  const held = new Set(rows.map(({ blockerId, blockedId }) => `${blockerId} ${blockedId}`));
  return (one, other) => held.has(`${one} ${other}`) || held.has(`${other} ${one}`);
}
