import { sql, type Kysely } from 'kysely';
import type { Absence, AnswerTime, OwnAvailability } from '../../shared/availability.ts';
import { dayIn } from '../../shared/zoned.ts';
import type { Reader } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';

export type SaidRow = {
  establishmentId: string;
  userId: string;
  timezone: string;
  now: Date;
  answersWithin: AnswerTime | null;
  absentFrom: string | null;
  absentUntil: string | null;
  absentSince: Date | null;
  absenceText: string;
  substituteId: string | null;
  substituteName: string | null;
};

/** What the caller has said at each school where they are staff. */
export function ownAvailability(ctx: Reader): Promise<OwnAvailability[]> {
  const { userId } = ctx.credential;
  return inSchools(ctx, async (trx) =>
    (await saidBy(trx, userId)).map((row) => {
      return { establishmentId: row.establishmentId, answersWithin: row.answersWithin, absence: absenceOf(row) };
    }),
  );
}

/** At each school that is in sight and where they are staff. A substitute who is staff no longer is none. */
export async function saidBy(db: Kysely<Database>, userId: string): Promise<SaidRow[]> {
  const { rows } = await sql<SaidRow>`
    select m.establishment_id, m.user_id, e.timezone, clock_timestamp() as now, a.answers_within, a.absent_from, a.absent_until,
      a.absent_since, coalesce(a.absence_text, '') as absence_text, s.user_id as substitute_id, s.name as substitute_name
    from membership m
    join establishment e on e.id = m.establishment_id
    left join staff_availability a on a.establishment_id = m.establishment_id and a.user_id = m.user_id
    left join membership s on s.establishment_id = a.establishment_id and s.user_id = a.substitute_id
      and s.suspended_at is null and s.role in ('admin', 'teacher')
    where m.user_id = ${userId} and m.suspended_at is null and m.role in ('admin', 'teacher')
    order by e.name`.execute(db);
  return rows;
}

/** Null once its last day is over, by the calendar of the school. */
export function absenceOf(row: SaidRow): Absence | null {
  const { absentFrom: from, absentUntil: until, timezone, now } = row;
  if (from === null || until === null || until < dayIn(timezone, now).text) return null;
  const { absenceText: text, substituteId: userId, substituteName: name } = row;
  return { from, until, text, substitute: userId !== null && name !== null ? { userId, name } : null };
}
