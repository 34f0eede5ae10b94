import { sql } from 'kysely';
import type { OwnSession } from '../../shared/account.ts';
import { Refusal } from '../../shared/refusals.ts';
import { ringAccount } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';
import { endOtherSessions, endSession } from './end-sessions.ts';

/** Where the caller is signed in: this session first, then the one used last. */
export async function ownSessions({ accounts, credential, address }: MemberContext): Promise<OwnSession[]> {
  const rows = await accounts
    .selectFrom('session')
    .select(['id', 'createdAt', 'expiresAt', 'browser', 'system'])
    .select(sql<Date>`coalesce(used_at, created_at)`.as('usedAt'))
    .select(sql<boolean>`idle_seconds is not null`.as('told'))
    .select(sql<boolean | null>`network = ${isThisMachine(address) ? null : address}`.as('near'))
    .where('userId', '=', credential.userId)
    .where('expiresAt', '>', new Date())
    .orderBy(sql`id = ${credential.id}`, 'desc')
    .orderBy('usedAt', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, current: row.id === credential.id }));
}

/** Behind a proxy that the settings do not name, everybody comes from here: nobody is told that a stranger is near. */
function isThisMachine(address: string): boolean {
  return address.startsWith('127.') || address.startsWith('::');
}

/** Signs the caller out elsewhere. A session of someone else is as unknown as none. */
export async function revokeSession(ctx: MemberContext, id: string): Promise<void> {
  const { userId } = ctx.credential;
  await ctx.rates.change(userId);
  const own = (await ownSessions(ctx)).some((session) => session.id === id);
  if (!own) throw new Refusal('session.unknown');
  await endSession(ctx, userId, id);
  ringAccount(ctx, [userId], { what: 'sessions' });
}

/** Signs the caller out everywhere but here, and answers of how many sessions that was the end. */
export async function revokeOtherSessions(ctx: MemberContext): Promise<{ ended: number }> {
  const { id, userId } = ctx.credential;
  await ctx.rates.change(userId);
  const ended = await endOtherSessions(ctx, userId, id);
  ringAccount(ctx, [userId], { what: 'sessions' });
  return { ended };
}
