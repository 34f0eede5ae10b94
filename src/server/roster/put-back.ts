import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import { isIn, type Lot } from './lot.ts';
import { linkTables } from './take-over.ts';

/**
 * The people and classes that were there before, as they were. Answers how many stay as they are: who was changed by hand since, and who
 * would have to take from somebody else the name or id that they had.
 */
export async function putBack(trx: Transaction<Database>, lot: Lot): Promise<number> {
  await shownAnew(trx, lot);
  return (await differing(trx, lot)) - (await people(trx, lot)) - (await classes(trx, lot));
}

/** Who was in which class, and whose guardian. A class or a person that is no more by now has no links either. */
export async function putLinksBack(trx: Transaction<Database>, lot: Lot): Promise<void> {
  for (const { kind, table, one, other, of, id } of linkTables) {
    const [named, first, second] = [sql.table(table), sql.ref(one), sql.ref(other)];
    await sql`delete from ${named} t using roster_before b where ${isIn(lot, kind)} and b.before is null
      and t.establishment_id = b.establishment_id and t.${first} = b.one and t.${second} = b.other`.execute(trx);
    await sql`insert into ${named} select (jsonb_populate_record(null::${named}, b.before)).* from roster_before b
      join ${sql.table(of)} o on o.establishment_id = b.establishment_id and o.${sql.ref(id)} = b.one
      join membership m on m.establishment_id = b.establishment_id and m.user_id = b.other
      where ${isIn(lot, kind)} and b.before is not null on conflict do nothing`.execute(trx);
  }
}

/** Whoever is in a conversation under another name is shown anew there. */
async function shownAnew(trx: Transaction<Database>, lot: Lot): Promise<void> {
  await sql`insert into person_due (establishment_id, user_id, standing)
    select m.establishment_id, m.user_id, true from roster_before b
    join membership m on m.establishment_id = b.establishment_id and m.user_id = b.one
    where ${isIn(lot, 'person')} and b.before is not null and m.name <> b.before ->> 'name'
      and exists (select from participant a where a.user_id = m.user_id and a.establishment_id = m.establishment_id)
    order by 1, 2 on conflict (establishment_id, user_id) do update set standing = true`.execute(trx);
}

/** How many are not what they were: of those whom a try that broke off has put back there is nothing to do. */
async function differing(trx: Transaction<Database>, lot: Lot): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from roster_before b
    left join membership m on b.kind = 'person' and m.establishment_id = b.establishment_id and m.user_id = b.one
    left join school_class c on b.kind = 'class' and c.establishment_id = b.establishment_id and c.id = b.one
    where (${isIn(lot, 'person')} or ${isIn(lot, 'class')}) and b.before is not null
      and b.before is distinct from case b.kind when 'person' then roster_person_of(m) else roster_class_of(c) end`.execute(
    trx,
  );
  return rows[0]!.count;
}

async function people(trx: Transaction<Database>, lot: Lot): Promise<number> {
  return changed(
    trx,
    sql`update membership m set name = b.before ->> 'name', name_folded = b.before ->> 'name_folded', role = b.before ->> 'role',
      external_id = b.before ->> 'external_id', username = b.before ->> 'username', birth_date = (b.before ->> 'birth_date')::date,
      suspended_at = (b.before ->> 'suspended_at')::timestamp at time zone 'UTC', suspended_because = b.before ->> 'suspended_because',
      suspended_until = (b.before ->> 'suspended_until')::timestamp at time zone 'UTC'
    from roster_before b where ${isIn(lot, 'person')} and b.before is not null
      and m.establishment_id = b.establishment_id and m.user_id = b.one and roster_person_of(m) = b.after
      and not exists (select from membership o where o.establishment_id = m.establishment_id and o.user_id <> m.user_id
        and (o.external_id = b.before ->> 'external_id' or o.username = b.before ->> 'username'))`,
  );
}

async function classes(trx: Transaction<Database>, lot: Lot): Promise<number> {
  return changed(
    trx,
    sql`update school_class c set name = b.before ->> 'name', external_id = b.before ->> 'external_id' from roster_before b
    where ${isIn(lot, 'class')} and b.before is not null and c.establishment_id = b.establishment_id and c.id = b.one
      and roster_class_of(c) = b.after
      and not exists (select from school_class o where o.establishment_id = c.establishment_id and o.id <> c.id
        and (o.name = b.before ->> 'name' or o.external_id = b.before ->> 'external_id'))`,
  );
}

async function changed(trx: Transaction<Database>, statement: ReturnType<typeof sql>): Promise<number> {
  return Number((await statement.execute(trx)).numAffectedRows ?? 0);
}

/** The addresses that it changed, as they were, in accounts that are still nobody's, unless somebody else has them by now. */
export async function addressesBack(trx: Transaction<Database>, lot: Lot): Promise<void> {
  await sql`update "user" u set email = b.before ->> 'email' from roster_before b
    where ${isIn(lot, 'email')} and u.id = b.one and u.email = b.after ->> 'email'
      and not exists (select from "user" o where o.email = b.before ->> 'email')`.execute(trx);
}
