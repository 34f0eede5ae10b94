import { sql, type Kysely } from 'kysely';
import type { Relation } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';
import { relations } from './reachable.ts';

export type Pair = readonly [one: string, other: string];

/** How the two of each pair are related in this establishment; one query, however many pairs. */
export async function relationsOf(
  db: Kysely<Database>,
  establishmentId: string,
  pairs: readonly Pair[],
): Promise<Relation[][]> {
  const names = Object.keys(relations) as Relation[];
  const school = sql<string>`${establishmentId}::uuid`;
  const held = names.map((name) => sql`exists (${relations[name](school, sql`pair.one`, sql`pair.other`)})`);
  const { rows } = await sql<{ held: boolean[] }>`
    select array[${sql.join(held)}] as held
    from unnest(${pairs.map(([one]) => one)}::uuid[], ${pairs.map(([, other]) => other)}::uuid[])
      with ordinality as pair (one, other, n)
    order by n`.execute(db);
  return rows.map((row) => names.filter((_, index) => row.held[index]));
}
