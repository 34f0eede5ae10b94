import { sql, type Kysely } from 'kysely';
import type * as z from 'zod/mini';
import type { Health, RoleFigures, Statistics } from '../../shared/panel.ts';
import { roles } from '../../shared/public.ts';
import type { schoolInput } from '../../shared/school-inputs.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from './access.ts';

const days = 28;

/** How a school is doing, in numbers: of nobody what they wrote, or to whom. */
export async function statistics(ctx: MemberContext, input: z.infer<typeof schoolInput>): Promise<Statistics> {
  const { establishmentId, messages, toldNow } = await inSchools(ctx, async (trx) => {
    const { establishmentId } = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    const messages = await messagesByDay(trx, establishmentId);
    return { establishmentId, messages, toldNow: await toldNowOf(trx, establishmentId) };
  });
  // Sessions and cursors are nothing to calls: whoever reads across schools is asked about this one.
  const people = await peopleByRole(ctx.live, establishmentId);
  return {
    people,
    messages,
    toldNow,
    health: { ...(await healthOf(ctx.live, establishmentId)), bus: ctx.bus.state() },
  };
}

async function messagesByDay(db: Kysely<Database>, establishmentId: string): Promise<Statistics['messages']> {
  const { rows } = await sql<{ day: string; count: number }>`
    select day.day::date::text as day, coalesce(sum(counted.count), 0)::int as count
    from establishment e
    cross join lateral (select (now() at time zone e.timezone)::date as today) here
    cross join lateral generate_series(here.today - ${days - 1}::int, here.today, interval '1 day') as day (day)
    left join message_day counted on counted.establishment_id = e.id and counted.day = day.day::date
    where e.id = ${establishmentId}
    group by 1 order by 1`.execute(db);
  return rows;
}

async function toldNowOf(db: Kysely<Database>, establishmentId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from told_now t join establishment e on e.id = t.establishment_id
    where e.id = ${establishmentId}
      and (t.told_at at time zone e.timezone)::date > (now() at time zone e.timezone)::date - ${days}::int`.execute(db);
  return rows[0]!.count;
}

/** Whoever has a session, or has been seen, has signed in; somebody's last sight is kept when they go. */
async function peopleByRole(live: Kysely<Database>, establishmentId: string): Promise<RoleFigures[]> {
  const { rows } = await sql<RoleFigures>`
    select m.role,
      count(*) filter (where m.suspended_at is null)::int as active,
      count(*) filter (where m.suspended_at is null and u.last_seen_at is null
        and not exists (select from session s where s.user_id = u.id))::int as "neverSignedIn",
      count(*) filter (where m.suspended_at is null and u.email is null)::int as "withoutEmail",
      count(*) filter (where m.suspended_at is not null and m.suspended_because is distinct from 'left')::int as suspended
    from membership m join "user" u on u.id = m.user_id
    where m.establishment_id = ${establishmentId}
    group by m.role`.execute(live);
  const none = { active: 0, neverSignedIn: 0, withoutEmail: 0, suspended: 0 };
  return roles.map((role) => rows.find((row) => row.role === role) ?? { role, ...none });
}

async function healthOf(live: Kysely<Database>, establishmentId: string): Promise<Omit<Health, 'bus'>> {
  const { rows } = await sql<{ readOnly: boolean; behind: number }>`
    select pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as "readOnly",
      (e.revision - coalesce((select min(c.revision) from reader_cursor c where c.establishment_id = e.id), 0))::int as behind
    from establishment e where e.id = ${establishmentId}`.execute(live);
  const { readOnly, behind } = rows[0]!;
  return { database: readOnly ? 'readOnly' : 'ready', behind };
}
