import type { Context } from '../context.ts';
import { Refusal } from '../../shared/refusals.ts';
import { invitationHash } from './accept-invitation.ts';

/** Who is invited, and to which schools; of a link that opens nothing any more, only why. */
export type Invitation =
  { state: 'open'; name: string; email: string | null; schools: string[] } | { state: 'used' } | { state: 'expired' };

/** What a link is good for, before anything is asked of its holder. One that was never given is refused. */
export async function invitation(ctx: Context, token: string): Promise<Invitation> {
  const found = await ctx.throttle.invitation(ctx.address, () => find(ctx, token));
  if (!found) throw new Refusal('invitation.invalid');
  const { userId, usedAt, expiresAt, name, email } = found;
  if (usedAt) return { state: 'used' };
  if (expiresAt <= new Date()) return { state: 'expired' };
  return { state: 'open', name, email, schools: await schoolsOf(ctx, userId) };
}

async function find({ accounts }: Context, token: string) {
  const row = await accounts
    .selectFrom('invitation')
    .innerJoin('user', 'user.id', 'invitation.userId')
    .select(['invitation.userId', 'invitation.usedAt', 'invitation.expiresAt', 'user.name', 'user.email'])
    .where('invitation.tokenHash', '=', invitationHash(token))
    .executeTakeFirst();
  return row ?? null;
}

async function schoolsOf({ accounts }: Context, userId: string): Promise<string[]> {
  const rows = await accounts
    .selectFrom('membership')
    .innerJoin('establishment', 'establishment.id', 'membership.establishmentId')
    .select('establishment.name')
    .where('membership.userId', '=', userId)
    .where('membership.suspendedAt', 'is', null)
    .orderBy('establishment.name')
    .execute();
  return rows.map(({ name }) => name);
}
