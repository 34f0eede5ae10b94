import type { Kysely } from 'kysely';
import type { Named } from '../../../shared/public.ts';
import type { Database } from '../../db/schema.ts';

export function namedPerson(db: Kysely<Database>, establishmentId: string, userId: string): Promise<Named> {
  return db
    .selectFrom('membership')
    .select(['userId', 'name'])
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow();
}
