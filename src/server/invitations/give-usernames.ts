import { sql, type Transaction } from 'kysely';
import { freeUsername, usernameOf } from '../../shared/username.ts';
import type { Database } from '../db/schema.ts';

type Person = { userId: string; name: string; email: string | null; username: string | null };

/** Who has no e-mail signs in by a name that is theirs in the school; who has none yet gets one. Asked under the establishment's lock. */
export async function giveUsernames<One extends Person>(
  trx: Transaction<Database>,
  establishmentId: string,
  people: readonly One[],
): Promise<One[]> {
  const without = people.filter(({ email, username }) => email === null && username === null);
  if (without.length === 0) return [...people];
  const taken = await namesakes(trx, establishmentId, without);
  const given = new Map<string, string>();
  for (const { userId, name } of without) {
    const username = freeUsername(name, (one) => taken.has(one));
    taken.add(username);
    given.set(userId, username);
  }
  await sql`
    update membership set username = given.username
    from unnest(${[...given.keys()]}::uuid[], ${[...given.values()]}::text[]) as given (user_id, username)
    where establishment_id = ${establishmentId} and membership.user_id = given.user_id`.execute(trx);
  return people.map((person) => ({ ...person, username: given.get(person.userId) ?? person.username }));
}

async function namesakes(
  trx: Transaction<Database>,
  establishmentId: string,
  people: readonly Person[],
): Promise<Set<string>> {
  const plain = people.map(({ name }) => usernameOf(name));
  const rows = await trx
    .selectFrom('membership')
    .select('username')
    .where('establishmentId', '=', establishmentId)
    .where(sql<string>`rtrim(username, '0123456789')`, '=', sql<string>`any (${plain}::text[])`)
    .execute();
  return new Set(rows.flatMap(({ username }) => username ?? []));
}
