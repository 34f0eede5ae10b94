import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import { isIn, type Lot } from './lot.ts';

type Came = { userId: string; isUntouched: boolean; isFree: boolean };

/**
 * The people who came with an import go, as far as nobody has touched them and nothing refers to them. Answers how many stay, and who of
 * these was left as they came. For whoever may remove accounts.
 */
export async function removePeople(
  trx: Transaction<Database>,
  lot: Lot,
): Promise<{ staying: number; untouched: string[] }> {
  const came = await peopleOf(trx, lot);
  const free = came.filter((one) => one.isUntouched && one.isFree).map(({ userId }) => userId);
  const gone = await removed(trx, sql`remove_unused_members(${lot.establishmentId}, ${free}::uuid[])`);
  await sql`delete from "user" where id = any (${[...gone]}::uuid[])`.execute(trx);
  const staying = came.filter(({ userId }) => !gone.has(userId));
  const untouched = staying.filter(({ isUntouched }) => isUntouched).map(({ userId }) => userId);
  return { staying: staying.length, untouched };
}

async function peopleOf(trx: Transaction<Database>, lot: Lot): Promise<Came[]> {
  const { rows } = await sql<Came>`
    select b.one as user_id, roster_person_of(m) = b.after as is_untouched,
      not exists (select from participant a where a.establishment_id = m.establishment_id and a.user_id = m.user_id)
      and not exists (select from class_student s where s.establishment_id = m.establishment_id and s.user_id = m.user_id)
      and not exists (select from class_teacher t where t.establishment_id = m.establishment_id and t.user_id = m.user_id)
      and not exists (select from guardianship g where g.establishment_id = m.establishment_id and g.guardian_id = m.user_id)
      and not exists (select from guardianship g where g.establishment_id = m.establishment_id and g.student_id = m.user_id) as is_free
    from roster_before b join membership m on m.establishment_id = b.establishment_id and m.user_id = b.one
    where ${isIn(lot, 'person')} and b.before is null`.execute(trx);
  return rows;
}

/** Who has written since, and came with it, is to the school somebody who has left. */
export async function suspend(trx: Transaction<Database>, lot: Lot, userIds: readonly string[]): Promise<void> {
  await sql`update membership set suspended_at = now(), suspended_because = 'left'
    where establishment_id = ${lot.establishmentId} and user_id = any (${userIds}::uuid[]) and suspended_at is null`.execute(
    trx,
  );
}

/** The classes that came with it go where nobody is in them; answers how many stay. */
export async function removeClasses(trx: Transaction<Database>, lot: Lot): Promise<number> {
  const { rows } = await sql<{ id: string; isEmpty: boolean }>`
    select c.id, roster_class_of(c) = b.after
      and not exists (select from class_student s where s.establishment_id = c.establishment_id and s.class_id = c.id)
      and not exists (select from class_teacher t where t.establishment_id = c.establishment_id and t.class_id = c.id) as is_empty
    from roster_before b join school_class c on c.establishment_id = b.establishment_id and c.id = b.one
    where ${isIn(lot, 'class')} and b.before is null`.execute(trx);
  const empty = rows.filter(({ isEmpty }) => isEmpty).map(({ id }) => id);
  const gone = await removed(trx, sql`remove_unused_classes(${lot.establishmentId}, ${empty}::uuid[])`);
  return rows.length - gone.size;
}

async function removed(trx: Transaction<Database>, removing: ReturnType<typeof sql>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ gone: string[] }>`select ${removing}::text[] as gone`.execute(trx);
  return new Set(rows[0]!.gone);
}
