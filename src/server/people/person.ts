import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { PersonRecord } from '../../shared/people.ts';
import type { personInput } from '../../shared/people-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import { auditPage } from '../audit/audit.ts';
import { invitationsOf } from '../auth/invitations-of.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import { mayMendEmail } from './describe-person.ts';
import { familyOf } from './family-of.ts';
import { listedFrom, rowsOf } from './listed-people.ts';

const entriesShown = 20;

/** All that an admin is shown of a person of their school, and what was last changed about them. Somebody of another school is unknown. */
export async function person(
  ctx: MemberContext,
  { establishmentId: asked, userId }: z.infer<typeof personInput>,
): Promise<PersonRecord> {
  await ctx.rates.list(ctx.credential.userId);
  return inSchools(ctx, async (trx) => {
    const { establishmentId } = await accessAdmin({ ...ctx, db: trx }, asked);
    const [row] = await rowsOf(trx, establishmentId, [userId]);
    if (!row) throw new Refusal('person.unknown');
    const invitations = await invitationsOf(trx, establishmentId, [userId]);
    const { items } = await auditPage(trx, establishmentId, { subjectId: userId, limit: entriesShown });
    const family = await familyOf(trx, establishmentId, [userId]);
    return {
      ...listedFrom(row, invitations.get(userId) ?? 'never'),
      ...family.of(userId),
      establishmentId,
      birthDate: row.birthDate,
      photo: row.photo,
      joinedAt: row.createdAt,
      classes: await ownClassesOf(trx, establishmentId, userId),
      emailFault: (await mayMendEmail(trx, establishmentId, userId)) ? null : 'person.emailTheirs',
      history: items,
    };
  });
}

/** Those that they teach or attend themselves. */
async function ownClassesOf(
  trx: Transaction<Database>,
  establishmentId: string,
  userId: string,
): Promise<PersonRecord['classes']> {
  const { rows } = await sql<PersonRecord['classes'][number]>`
    select c.id, c.name, place."as" from (
      select establishment_id, class_id, user_id, 'teacher' as "as" from class_teacher
      union all select establishment_id, class_id, user_id, 'student' from class_student
    ) place
    join school_class c on c.establishment_id = place.establishment_id and c.id = place.class_id
    where place.establishment_id = ${establishmentId} and place.user_id = ${userId}
    order by c.name, place."as"`.execute(trx);
  return rows;
}
