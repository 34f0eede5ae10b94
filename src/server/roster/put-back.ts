import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Plan } from './access.ts';
import { linkTables } from './take-over.ts';

type Kind = 'person' | 'email' | 'class' | (typeof linkTables)[number]['kind'];

const of = ({ establishmentId, id }: Plan, kind: Kind) =>
  sql`b.establishment_id = ${establishmentId} and b.plan_id = ${id} and b.kind = ${kind}`;

async function changed(trx: Transaction<Database>, statement: ReturnType<typeof sql>): Promise<number> {
  return Number((await statement.execute(trx)).numAffectedRows ?? 0);
}

/** What was there before, as it was; answers how much of it was changed by hand since, and stays as it is. */
export async function putBack(trx: Transaction<Database>, plan: Plan): Promise<number> {
  const { establishmentId } = plan;
  await links(trx, plan);
  await sql`insert into person_due (establishment_id, user_id, standing)
    select m.establishment_id, m.user_id, true from roster_before b
    join membership m on m.establishment_id = b.establishment_id and m.user_id = b.one
    where ${of(plan, 'person')} and b.before is not null and m.name <> b.before ->> 'name'
      and exists (select from participant a where a.user_id = m.user_id and a.establishment_id = m.establishment_id)
    order by 1, 2 on conflict (establishment_id, user_id) do update set standing = true`.execute(trx);
  const people = await changed(
    trx,
    sql`update membership m set name = b.before ->> 'name', name_folded = b.before ->> 'name_folded', role = b.before ->> 'role',
      external_id = b.before ->> 'external_id', username = b.before ->> 'username', birth_date = (b.before ->> 'birth_date')::date,
      suspended_at = (b.before ->> 'suspended_at')::timestamp at time zone 'UTC', suspended_because = b.before ->> 'suspended_because',
      suspended_until = (b.before ->> 'suspended_until')::timestamp at time zone 'UTC'
    from roster_before b where ${of(plan, 'person')} and b.before is not null
      and m.establishment_id = b.establishment_id and m.user_id = b.one and roster_person_of(m) = b.after`,
  );
  const classes = await changed(
    trx,
    sql`update school_class c set name = b.before ->> 'name', external_id = b.before ->> 'external_id' from roster_before b
    where ${of(plan, 'class')} and b.before is not null and c.establishment_id = b.establishment_id and c.id = b.one
      and roster_class_of(c) = b.after`,
  );
  const { rows } = await sql<{ all: number }>`select count(*) as all from roster_before b
    where b.establishment_id = ${establishmentId} and b.plan_id = ${plan.id} and b.kind in ('person', 'class') and b.before is not null`.execute(
    trx,
  );
  return rows[0]!.all - people - classes;
}

async function links(trx: Transaction<Database>, plan: Plan): Promise<void> {
  for (const { kind, table, one, other } of linkTables) {
    const [named, first, second] = [sql.raw(table), sql.raw(one), sql.raw(other)];
    const found = sql`t.establishment_id = b.establishment_id and t.${first} = b.one and t.${second} = b.other`;
    await sql`delete from ${named} t using roster_before b where ${of(plan, kind)} and b.before is null and ${found}`.execute(
      trx,
    );
    await sql`insert into ${named} select (jsonb_populate_record(null::${named}, b.before)).* from roster_before b
      where ${of(plan, kind)} and b.before is not null on conflict do nothing`.execute(trx);
  }
}

/** So many at a time: the school waits for what refers to each to be looked at. */
const peopleAtOnce = 200;

/**
 * Some of the people who came with the import go, as far as nobody has touched them and nothing refers to them; somebody who has written
 * since is suspended. Answers how many stay, of how many that were looked at. For whoever may remove accounts.
 */
export async function takeAway(
  trx: Transaction<Database>,
  plan: Plan,
  done: number,
): Promise<{ kept: number; seen: number }> {
  const { establishmentId } = plan;
  const { rows } = await sql<{ userId: string; isUntouched: boolean | null; isFree: boolean }>`
    select b.one as user_id, roster_person_of(m) = b.after as is_untouched,
      not exists (select from participant a where a.establishment_id = m.establishment_id and a.user_id = m.user_id)
      and not exists (select from class_student s where s.establishment_id = m.establishment_id and s.user_id = m.user_id)
      and not exists (select from class_teacher s where s.establishment_id = m.establishment_id and s.user_id = m.user_id)
      and not exists (select from guardianship g where g.establishment_id = m.establishment_id and g.guardian_id = m.user_id)
      and not exists (select from guardianship g where g.establishment_id = m.establishment_id and g.student_id = m.user_id) as is_free
    from roster_before b left join membership m on m.establishment_id = b.establishment_id and m.user_id = b.one
    where ${of(plan, 'person')} and b.before is null order by b.one offset ${done} limit ${peopleAtOnce}`.execute(trx);
  const free = rows.filter((one) => one.isUntouched && one.isFree).map(({ userId }) => userId);
  const removed = await sql<{
    gone: string[];
  }>`select remove_unused_members(${establishmentId}, ${free}::uuid[])::text[] as gone`.execute(trx);
  const gone = new Set(removed.rows[0]!.gone);
  await sql`delete from "user" where id = any (${[...gone]}::uuid[])`.execute(trx);
  const stay = rows.filter(({ userId, isUntouched }) => isUntouched !== null && !gone.has(userId));
  const untouched = stay.filter((one) => one.isUntouched).map(({ userId }) => userId);
  await suspend(trx, establishmentId, untouched);
  return { kept: stay.length, seen: rows.length };
}

async function suspend(trx: Transaction<Database>, establishmentId: string, userIds: readonly string[]): Promise<void> {
  await sql`select enter_school(${establishmentId})`.execute(trx);
  await sql`update membership set suspended_at = now(), suspended_because = 'left'
    where establishment_id = ${establishmentId} and user_id = any (${userIds}::uuid[]) and suspended_at is null`.execute(
    trx,
  );
}

/** The addresses that it changed, as they were, in accounts that are still nobody's. */
export async function addressesBack(trx: Transaction<Database>, plan: Plan): Promise<void> {
  await sql`update "user" u set email = b.before ->> 'email' from roster_before b
    where ${of(plan, 'email')} and u.id = b.one and u.email = b.after ->> 'email'`.execute(trx);
}

/** The classes that came with it go where nobody is in them; answers how many stay. */
export async function classesThatStay(trx: Transaction<Database>, plan: Plan): Promise<number> {
  const { establishmentId } = plan;
  const { rows } = await sql<{ id: string; isEmpty: boolean }>`
    select c.id, roster_class_of(c) = b.after
      and not exists (select from class_student s where s.class_id = c.id) and not exists (select from class_teacher t where t.class_id = c.id)
      as is_empty
    from roster_before b join school_class c on c.establishment_id = b.establishment_id and c.id = b.one
    where ${of(plan, 'class')} and b.before is null`.execute(trx);
  const empty = rows.filter(({ isEmpty }) => isEmpty).map(({ id }) => id);
  const { rows: removed } = await sql<{
    gone: string[];
  }>`select remove_unused_classes(${establishmentId}, ${empty}::uuid[])::text[] as gone`.execute(trx);
  return rows.length - removed[0]!.gone.length;
}
