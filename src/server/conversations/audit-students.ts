import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { isAudited } from '../../shared/contact-rules.ts';
import type { Database } from '../db/schema.ts';
import type { Person } from '../people/access.ts';
import type { Caller } from '../people/reachable.ts';

/** That someone began to write to students is kept where the table of contact-rules.ts says so, in the same transaction. */
export async function auditStudents(
  trx: Transaction<Database>,
  { establishmentId, userId: actorId, role: by }: Caller,
  people: readonly Pick<Person, 'role'>[],
  subjectId: string,
): Promise<void> {
  if (!people.some(({ role }) => isAudited(by, role))) return;
  const action = 'conversation.startedWithStudent';
  await trx
    .insertInto('auditEntry')
    .values({ id: randomUUID(), establishmentId, actorId, action, subjectId })
    .execute();
}
