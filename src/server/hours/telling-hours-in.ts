import { sql, type Kysely } from 'kysely';
import type { Holiday } from '../../shared/personal-settings.ts';
import { settingsFrom } from '../../shared/school-settings.ts';
import { tellingHours, type TellingHours } from '../../shared/telling-hours.ts';
import type { Database } from '../db/schema.ts';

type Row = { id: string; hours: unknown; closed: Holiday[] };

/** When each of these schools has its people told, of its closed days those that are not over; one that is missing does at any hour. */
export async function tellingHoursIn(
  db: Kysely<Database>,
  establishmentIds: readonly string[],
): Promise<Map<string, TellingHours | null>> {
  const { rows } = await sql<Row>`
    select e.id, e.settings -> 'hours' as hours, coalesce(days.closed, '[]') as closed
    from establishment e
    cross join lateral (
      select jsonb_agg(jsonb_build_object('from', d.from_day, 'to', d.to_day) order by d.from_day, d.to_day) as closed
      from closed_days d where d.establishment_id = e.id and d.to_day >= current_date - 2
    ) days
    where e.id = any (${establishmentIds}::uuid[]) and e.settings ? 'hours'`.execute(db);
  return new Map(rows.map(({ id, hours, closed }) => [id, tellingHours(settingsFrom({ hours }).hours, closed)]));
}
