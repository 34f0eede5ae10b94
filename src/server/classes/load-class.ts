import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { classInput } from '../../shared/class-inputs.ts';
import type { ClassConversation, ClassDetail, ClassPerson, Substitution } from '../../shared/classes.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import { yearsOf } from './list-classes.ts';

/** A class of this year, or of one that is over as it then was: its people, what follows it, who stands in for whom. */
export function loadClass(ctx: MemberContext, input: z.infer<typeof classInput>): Promise<ClassDetail> {
  return inSchools(ctx, async (trx) => {
    const { establishmentId } = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    const found = await find(trx, establishmentId, input.classId);
    const years = await yearsOf(trx, establishmentId);
    const people = await peopleOf(trx, establishmentId, input.classId);
    return {
      ...found,
      establishmentId,
      year: years.find(({ id }) => id === found.yearId)!,
      teachers: people.filter(({ place }) => place === 'teacher').map(shown),
      students: people.filter(({ place }) => place === 'student').map(shown),
      conversations: await conversationsOf(trx, establishmentId, input.classId),
      substitutions: await substitutionsOf(trx, establishmentId, input.classId),
    };
  });
}

async function find(trx: Transaction<Database>, establishmentId: string, classId: string) {
  const { rows } = await sql<Pick<ClassDetail, 'id' | 'name' | 'kind' | 'level' | 'yearId'>>`
    select id, name, kind, level, school_year_id as year_id from school_class
    where establishment_id = ${establishmentId} and id = ${classId}
    union all select id, name, kind, level, school_year_id from past_class
    where establishment_id = ${establishmentId} and id = ${classId}`.execute(trx);
  if (!rows[0]) throw new Refusal('class.unknown');
  return rows[0];
}

type Placed = ClassPerson & { place: 'teacher' | 'student' };

async function peopleOf(trx: Transaction<Database>, establishmentId: string, classId: string): Promise<Placed[]> {
  const { rows } = await sql<Placed>`
    select m.user_id, m.name, m.photo, m.suspended_at is not null as suspended, p.place from (
      select user_id, 'teacher' as place from class_teacher where establishment_id = ${establishmentId} and class_id = ${classId}
      union all
      select user_id, 'student' from class_student where establishment_id = ${establishmentId} and class_id = ${classId}
      union all
      select user_id, role from past_class_person where establishment_id = ${establishmentId} and class_id = ${classId}
    ) p join membership m on m.establishment_id = ${establishmentId} and m.user_id = p.user_id
    order by m.name, m.user_id`.execute(trx);
  return rows;
}

function shown({ place: _, ...person }: Placed): ClassPerson {
  return person;
}

async function conversationsOf(
  trx: Transaction<Database>,
  establishmentId: string,
  classId: string,
): Promise<ClassConversation[]> {
  const { rows } = await sql<ClassConversation>`
    select w.audience, w.title, w.conversation_id, coalesce(c.participant_count, 0) as participant_count,
      coalesce(c.last_seq, 0) as message_count
    from (
      select audience, title, conversation_id from class_conversation
      where establishment_id = ${establishmentId} and class_id = ${classId}
      union all select audience, title, conversation_id from past_class_conversation
      where establishment_id = ${establishmentId} and class_id = ${classId}
    ) w left join conversation c on c.id = w.conversation_id order by w.audience desc`.execute(trx);
  return rows;
}

function substitutionsOf(
  trx: Transaction<Database>,
  establishmentId: string,
  classId: string,
): Promise<Substitution[]> {
  return trx
    .selectFrom('substitution')
    .select(['id', 'teacherId', 'substituteId', 'until'])
    .where('establishmentId', '=', establishmentId)
    .where('classId', '=', classId)
    .where('endedAt', 'is', null)
    .orderBy('beganAt')
    .execute();
}
