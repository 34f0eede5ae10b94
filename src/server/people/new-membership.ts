import type { Insertable } from 'kysely';
import { foldName } from '../../shared/fold.ts';
import type { Role } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';

type Member = { establishmentId: string; userId: string; name: string; role: Role };

/** The row of somebody who comes to a school under the name by which it calls them. */
export function newMembership({ establishmentId, userId, name, role }: Member): Insertable<Database['membership']> {
  return { establishmentId, userId, name, nameFolded: foldName(name), role };
}
