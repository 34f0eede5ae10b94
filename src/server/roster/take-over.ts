import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Plan } from './access.ts';

/** The tables of links: their two columns, in the order in which a staged link names them, and what the first of them is the id of. */
export const linkTables = [
  { kind: 'teacher', table: 'class_teacher', one: 'class_id', other: 'user_id', of: 'school_class', id: 'id' },
  { kind: 'student', table: 'class_student', one: 'class_id', other: 'user_id', of: 'school_class', id: 'id' },
  { kind: 'guardian', table: 'guardianship', one: 'guardian_id', other: 'student_id', of: 'membership', id: 'user_id' },
] as const;

/** How everything was that is about to change; links last, and new classes behind the others: whoever takes it back begins at the end. */
export async function keepBefore(trx: Transaction<Database>, { establishmentId, id }: Plan): Promise<void> {
  const own = (alias: string) =>
    sql`${sql.raw(alias)}.establishment_id = ${establishmentId} and ${sql.raw(alias)}.plan_id = ${id}`;
  const into = sql`insert into roster_before (establishment_id, plan_id, kind, one, other, before)`;
  const plan = sql`${establishmentId}::uuid, ${id}::uuid`;
  await sql`${into} select ${plan}, 'person', p.user_id, null, case when m.user_id is not null then roster_person_of(m) end
    from roster_person p left join membership m on m.establishment_id = p.establishment_id and m.user_id = p.user_id
    where ${own('p')}`.execute(trx);
  await sql`${into} select ${plan}, 'email', u.id, null, jsonb_build_object('email', u.email)
    from roster_person p join "user" u on u.id = p.user_id where ${own('p')} and not p.is_new and p.email is not null`.execute(
    trx,
  );
  await sql`${into} select ${plan}, 'class', p.class_id, null, case when c.id is not null then roster_class_of(c) end
    from roster_class p left join school_class c on c.establishment_id = p.establishment_id and c.id = p.class_id
    where ${own('p')} order by p.is_new`.execute(trx);
  for (const { kind, table, one, other } of linkTables) {
    const [named, first, second] = [sql.raw(table), sql.raw(one), sql.raw(other)];
    await sql`${into} select ${plan}, ${kind}, p.one, p.other, case when t.${first} is not null then to_jsonb(t) end
      from roster_link p left join ${named} t on t.establishment_id = p.establishment_id and t.${first} = p.one and t.${second} = p.other
      where ${own('p')} and p.kind = ${kind} and (t.${first} is null) = p.is_new`.execute(trx);
  }
}

/** Everything as the plan says, in a handful of statements: the school waits meanwhile. */
export async function takeOver(trx: Transaction<Database>, { establishmentId, id }: Plan): Promise<void> {
  const own = sql`p.establishment_id = ${establishmentId} and p.plan_id = ${id}`;
  await classes(trx, own);
  await sql`insert into membership (establishment_id, user_id, name, name_folded, role, external_id, username, birth_date, suspended_at,
      suspended_because)
    select p.establishment_id, p.user_id, p.name, p.name_folded, p.role, p.external_id, p.username, p.birth_date,
      case p.standing when 'left' then now() end, case p.standing when 'left' then 'left' end
    from roster_person p where ${own} and p.is_new`.execute(trx);
  await renamed(trx, establishmentId, id);
  await sql`update membership m set name = p.name, name_folded = p.name_folded, role = p.role, external_id = p.external_id,
      username = p.username, birth_date = p.birth_date,
      suspended_at = case p.standing when 'left' then now() when 'here' then null else m.suspended_at end,
      suspended_because = case p.standing when 'left' then 'left' when 'here' then null else m.suspended_because end,
      suspended_until = case when p.standing is null then m.suspended_until end
    from roster_person p where ${own} and not p.is_new and m.establishment_id = p.establishment_id and m.user_id = p.user_id`.execute(
    trx,
  );
  for (const { kind, table, one, other } of linkTables) {
    const [named, first, second] = [sql.raw(table), sql.raw(one), sql.raw(other)];
    await sql`delete from ${named} t using roster_link p where ${own} and p.kind = ${kind} and not p.is_new
      and t.establishment_id = p.establishment_id and t.${first} = p.one and t.${second} = p.other`.execute(trx);
    await sql`insert into ${named} (establishment_id, ${first}, ${second}) select p.establishment_id, p.one, p.other
      from roster_link p where ${own} and p.kind = ${kind} and p.is_new on conflict do nothing`.execute(trx);
  }
}

/** One may have the name that another gives up: those that are called otherwise give theirs up first. */
async function classes(trx: Transaction<Database>, own: ReturnType<typeof sql>): Promise<void> {
  const there = sql`${own} and not p.is_new and c.establishment_id = p.establishment_id and c.id = p.class_id`;
  await sql`update school_class c set name = c.id::text from roster_class p where ${there} and c.name <> p.name`.execute(
    trx,
  );
  await sql`update school_class c set name = p.name, external_id = p.external_id from roster_class p where ${there}`.execute(
    trx,
  );
  await sql`insert into school_class (establishment_id, id, name, external_id)
    select p.establishment_id, p.class_id, p.name, p.external_id from roster_class p where ${own} and p.is_new`.execute(
    trx,
  );
}

/** Whoever is in a conversation under another name is shown anew there: what changes a standing is told by itself. */
async function renamed(trx: Transaction<Database>, establishmentId: string, planId: string): Promise<void> {
  await sql`insert into person_due (establishment_id, user_id, standing)
    select m.establishment_id, m.user_id, true from roster_person p
    join membership m on m.establishment_id = p.establishment_id and m.user_id = p.user_id
    where p.establishment_id = ${establishmentId} and p.plan_id = ${planId} and not p.is_new and m.name <> p.name
      and exists (select from participant a where a.user_id = m.user_id and a.establishment_id = m.establishment_id)
    order by 1, 2 on conflict (establishment_id, user_id) do update set standing = true`.execute(trx);
}

/** How it left them, by which whoever takes it back knows what was changed by hand since. */
export async function keepAfter(trx: Transaction<Database>, { establishmentId, id }: Plan): Promise<void> {
  const own = (kind: string) => sql`b.establishment_id = ${establishmentId} and b.plan_id = ${id} and b.kind = ${kind}`;
  await sql`update roster_before b set after = roster_person_of(m) from membership m
    where ${own('person')} and m.establishment_id = b.establishment_id and m.user_id = b.one`.execute(trx);
  await sql`update roster_before b set after = jsonb_build_object('email', u.email) from "user" u
    where ${own('email')} and u.id = b.one`.execute(trx);
  await sql`update roster_before b set after = roster_class_of(c) from school_class c
    where ${own('class')} and c.establishment_id = b.establishment_id and c.id = b.one`.execute(trx);
}
