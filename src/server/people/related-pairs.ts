import { sql, type Kysely } from 'kysely';
import type { Relation } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';
import { pairs } from './reachable.ts';

/** How two people of a school are related, whichever is named first. */
export type Related = {
  between: (one: string, other: string) => readonly Relation[];
  /** Everyone to whom somebody is related. */
  of: (userId: string) => Iterable<[other: string, relations: readonly Relation[]]>;
};

const none: readonly Relation[] = [];

/** Of everyone at once, suspended or not, as far as these relations go: for what is counted over a whole school. */
export async function relatedPairs(
  db: Kysely<Database>,
  establishmentId: string,
  relations: Iterable<Relation>,
): Promise<Related> {
  const byPerson = new Map<string, Map<string, Relation[]>>();
  const tie = (one: string, other: string, relation: Relation) => {
    const known = byPerson.get(one) ?? new Map<string, Relation[]>();
    byPerson.set(one, known.set(other, [...(known.get(other) ?? none), relation]));
  };
  for (const relation of new Set(relations)) {
    // Who teaches their own child is related to that child's guardians, and not to themselves.
    const { rows } = await sql<{ one: string; other: string }>`
      select distinct one, other from (${pairs[relation](sql<string>`${establishmentId}::uuid`)}) known
      where one <> other`.execute(db);
    for (const { one, other } of rows) {
      tie(one, other, relation);
      tie(other, one, relation);
    }
  }
  return {
    between: (one, other) => byPerson.get(one)?.get(other) ?? none,
    of: (userId) => byPerson.get(userId) ?? [],
  };
}
