import type { Transaction, UpdateObject } from 'kysely';
import { Refusal } from '../../shared/refusals.ts';
import { refreshConversationsOf } from '../conversations/refresh-conversations-of.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import type { Told } from './change-as-admin.ts';

type Standing = Pick<
  UpdateObject<Database, 'membership'>,
  'role' | 'suspendedAt' | 'suspendedUntil' | 'suspendedBecause'
>;

/**
 * Lets people of a school stand otherwise in it, at once and on open sockets too. Where it is one, their conversations are told in
 * the same revision; of several at once they are left to what is due, a person a revision, so that the school never waits for all.
 */
export async function stand(
  trx: Transaction<Database>,
  establishmentId: string,
  userIds: readonly string[],
  standing: Standing,
  revision: number,
): Promise<Told> {
  const [alone] = userIds.length === 1 ? userIds : [];
  await trx
    .updateTable('membership')
    .set(alone === undefined ? standing : { ...standing, revision })
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', anyOf(userIds))
    .execute();
  await refuseWithoutAdmin(trx, establishmentId);
  const changes = alone === undefined ? [] : await refreshConversationsOf(trx, establishmentId, alone, revision);
  return { changes, standings: [...userIds], rung: [...userIds] };
}

/** To be asked under the school's lock, after whatever may have taken its last admin who is not suspended. */
export async function refuseWithoutAdmin(trx: Transaction<Database>, establishmentId: string): Promise<void> {
  const admin = await trx
    .selectFrom('membership')
    .select('userId')
    .where('establishmentId', '=', establishmentId)
    .where('role', '=', 'admin')
    .where('suspendedAt', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (!admin) throw new Refusal('admin.lastOne');
}
