import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { endSession } from './end-sessions.ts';

export type OwnSession = { id: string; createdAt: Date; expiresAt: Date; current: boolean };

/** Where the caller is signed in, the newest first. */
export async function ownSessions({ accounts, credential }: MemberContext): Promise<OwnSession[]> {
  const rows = await accounts
    .selectFrom('session')
    .select(['id', 'createdAt', 'expiresAt'])
    .where('userId', '=', credential.userId)
    .where('expiresAt', '>', new Date())
    .orderBy('createdAt', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, current: row.id === credential.id }));
}

/** Signs the caller out elsewhere. A session of someone else is as unknown as none. */
export async function revokeSession(ctx: MemberContext, id: string): Promise<void> {
  const own = (await ownSessions(ctx)).some((session) => session.id === id);
  if (!own) throw new Refusal('session.unknown');
  await endSession(ctx, ctx.credential.userId, id);
}
