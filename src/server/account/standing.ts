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

/** The same text, made of the rows. */
const readChanged = prepared(`
  select known.user_id as "userId", present.standing
  from unnest($1::uuid[], $2::text[]) as known (user_id, standing), lateral (
    select coalesce(string_agg(concat_ws(' ', establishment_id, role, suspended_at is not null), ',' order by establishment_id), '') as standing
    from membership where membership.user_id = known.user_id
  ) as present
  where present.standing <> known.standing`);

type Standing = { userId: string; standing: string };

/** Of these people, those whose standing is another by now, with what it is. */
export async function readChangedStandings(db: Kysely<Database>, known: readonly Standing[]): Promise<Standing[]> {
  const parameters = [known.map(({ userId }) => userId), known.map(({ standing }) => standing)];
  const query: CompiledQuery<Standing> = CompiledQuery.raw(readChanged, parameters);
  const { rows } = await db.executeQuery(query);
  return rows;
}
