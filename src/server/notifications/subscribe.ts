import { ECDH } from 'node:crypto';
import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { subscribePushInput } from '../../shared/push-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { anyOf } from '../db/any-of.ts';
import { codeOf } from '../db/is-unavailable.ts';
import type { Database } from '../db/schema.ts';
import { mayPushTo } from './push-address.ts';

/** More devices than anybody has; the one that was registered first gives way. */
const devicesAtMost = 20;

type Input = z.infer<typeof subscribePushInput>;

/**
 * Registers this browser as a device of the caller's, for as long as their session lasts; the same again is the same, anew. A browser that
 * changed hands is its new owner's, and no longer the former one's.
 */
export async function subscribePush(ctx: MemberContext, { subscription, device }: Input): Promise<void> {
  const { userId, id: sessionId } = ctx.credential;
  await ctx.rates.push(userId);
  const { endpoint, keys } = subscription;
  if (!mayPushTo(endpoint, ctx.push.relays)) throw new Refusal('push.addressRefused');
  const [p256dh, auth] = [plain(keys.p256dh), plain(keys.auth)];
  if (!isPoint(p256dh)) throw new Refusal('push.keysWrong');
  const row = { userId, sessionId, endpoint, p256dh, auth, device };
  await ctx.accounts
    .transaction()
    .execute((trx) => register(trx, row))
    .catch((error: unknown) => {
      // The session was ended in between.
      throw codeOf(error) === '23503' ? new Refusal('session.none') : error;
    });
}

async function register(trx: Transaction<Database>, row: Row): Promise<void> {
  // One at a time: two that count at once would both find room.
  await trx.selectFrom('user').select('id').where('id', '=', row.userId).forNoKeyUpdate().execute();
  const anew = { ...row, createdAt: new Date(), ...unfailed };
  await trx
    .insertInto('pushSubscription')
    .values(row)
    .onConflict((conflict) => conflict.column('endpoint').doUpdateSet(anew))
    .execute();
  const beyond = await trx
    .selectFrom('pushSubscription')
    .select('id')
    .where('userId', '=', row.userId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .offset(devicesAtMost)
    .execute();
  if (beyond.length === 0) return;
  const ids = beyond.map(({ id }) => id);
  await trx.deleteFrom('pushSubscription').where('id', '=', anyOf(ids)).execute();
}

type Row = Record<'userId' | 'sessionId' | 'endpoint' | 'p256dh' | 'auth' | 'device', string>;

const unfailed = { failures: 0, failure: null, failingSince: null, retryAt: null };

function plain(key: string): string {
  return key.replace(/=+$/, '');
}

/** Whether something can be encrypted for it. */
function isPoint(p256dh: string): boolean {
  try {
    return Boolean(ECDH.convertKey(p256dh, 'prime256v1', 'base64url'));
  } catch {
    return false;
  }
}
