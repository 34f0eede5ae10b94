import { CompiledQuery, type Kysely } from 'kysely';
import type { Role } from '../../shared/public.ts';
import { prepared } from '../db/prepared.ts';
import type { Database } from '../db/schema.ts';

type Row = { establishmentId: string; role: Role; suspendedAt: Date | null };

/** All that a person is, in all their schools, as one text: two that are alike are the same standing. */
export function standingOf(memberships: readonly Row[]): string {
  const parts = memberships.map((row) => `${row.establishmentId} ${row.role} ${row.suspendedAt === null ? 'f' : 't'}`);
  return parts.toSorted().join();
}

/** The same text, made of the rows: of all these people together, for one look-up each would cost six times as much. */
const readChanged = prepared(`
  with present as (
    select user_id, string_agg(concat_ws(' ', establishment_id, role, suspended_at is not null), ',' order by establishment_id) as standing
    from membership where user_id = any ($1::uuid[]) group by user_id
  )
  select user_id as "userId", coalesce(present.standing, '') as standing
  from unnest($1::uuid[], $2::text[]) as known (user_id, standing) left join present using (user_id)
  where coalesce(present.standing, '') <> known.standing`);

type Standing = { userId: string; standing: string };

/** Of these people, those whose standing is another by now, with what it is. */
export async function readChangedStandings(db: Kysely<Database>, known: readonly Standing[]): Promise<Standing[]> {
  const parameters = [known.map(({ userId }) => userId), known.map(({ standing }) => standing)];
  const query: CompiledQuery<Standing> = CompiledQuery.raw(readChanged, parameters);
  const { rows } = await db.executeQuery(query);
  return rows;
}
