import { sql, type Kysely } from 'kysely';
import type { Relation } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';
import { relatives } from './reachable.ts';

/** How two people of a school are related, whichever is named first. */
export type Related = {
  between: (one: string, other: string) => readonly Relation[];
  /** Everyone to whom somebody is related. */
  of: (userId: string) => Iterable<[other: string, relations: readonly Relation[]]>;
};

const none: readonly Relation[] = [];

/** Of everyone at once, by what `relations` ask of two: for what is counted over a whole school. */
export async function relatedPairs(db: Kysely<Database>, establishmentId: string): Promise<Related> {
  const school = sql<string>`${establishmentId}::uuid`;
  const byPerson = new Map<string, Map<string, Relation[]>>();
  for (const relation of Object.keys(relatives) as Relation[]) {
    const others = relatives[relation](school, sql<string>`one.user_id`);
    const { rows } = await sql<{ one: string; other: string }>`
      select distinct one.user_id as one, related.other from membership one cross join lateral (${others}) related
      where one.establishment_id = ${establishmentId} and one.suspended_at is null`.execute(db);
    for (const { one, other } of rows) {
      const known = byPerson.get(one) ?? new Map<string, Relation[]>();
      byPerson.set(one, known.set(other, [...(known.get(other) ?? []), relation]));
    }
  }
  return {
    between: (one, other) => byPerson.get(one)?.get(other) ?? none,
    of: (userId) => byPerson.get(userId) ?? [],
  };
}
