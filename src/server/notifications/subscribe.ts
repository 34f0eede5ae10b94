import { ECDH } from 'node:crypto';
import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { subscribePushInput } from '../../shared/push-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import { ringAccount } from '../account/ring.ts';
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
  const concerned = await ctx.accounts
    .transaction()
    .execute((trx) => register(trx, row))
    .catch((error: unknown) => {
      // The session was ended in between.
      throw codeOf(error) === '23503' ? new Refusal('session.none') : error;
    });
  if (concerned.length > 0) ringAccount(ctx, concerned, { what: 'devices' });
}

/** Answers whose lists of devices are others now: nobody's where it was registered so already, as it is at each start of a page. */
async function register(trx: Transaction<Database>, row: Row): Promise<string[]> {
  // One at a time: two that count at once would both find room.
  await trx.selectFrom('user').select('id').where('id', '=', row.userId).forNoKeyUpdate().execute();
  const known = trx.selectFrom('pushSubscription').select(['userId', 'sessionId', 'device', 'failure']);
  const former = await known.where('endpoint', '=', row.endpoint).executeTakeFirst();
  const anew = { ...row, createdAt: new Date(), ...unfailed };
  await trx
    .insertInto('pushSubscription')
    .values(row)
    .onConflict((conflict) => conflict.column('endpoint').doUpdateSet(anew))
    .execute();
  const removed = await removeBeyond(trx, row.userId);
  const { userId, sessionId, device } = row;
  const isSame = former?.sessionId === sessionId && former.device === device && former.failure === null;
  return isSame && removed === 0 ? [] : [...new Set([userId, former?.userId ?? userId])];
}

async function removeBeyond(trx: Transaction<Database>, userId: string): Promise<number> {
  const beyond = await trx
    .selectFrom('pushSubscription')
    .select('id')
    .where('userId', '=', userId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .offset(devicesAtMost)
    .execute();
  const ids = beyond.map(({ id }) => id);
  if (ids.length > 0) await trx.deleteFrom('pushSubscription').where('id', '=', anyOf(ids)).execute();
  return ids.length;
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
