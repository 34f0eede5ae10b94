import type { PushDevice } from '../../shared/notices.ts';
import type { MemberContext } from '../context.ts';

/** The caller's devices, the one that was registered last first. Where they are reached is told to nobody. */
export async function pushDevices({ accounts, credential }: MemberContext): Promise<PushDevice[]> {
  const rows = await accounts
    .selectFrom('pushSubscription')
    .innerJoin('session', 'session.id', 'pushSubscription.sessionId')
    .select(['pushSubscription.id', 'device', 'pushSubscription.createdAt as since', 'lastSuccessAt', 'failure'])
    .select('sessionId')
    .where('pushSubscription.userId', '=', credential.userId)
    .where('session.expiresAt', '>', new Date())
    .orderBy('pushSubscription.createdAt', 'desc')
    .orderBy('pushSubscription.id')
    .execute();
  return rows.map(({ sessionId, ...device }) => ({ ...device, current: sessionId === credential.id }));
}
