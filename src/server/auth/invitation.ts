import type { Context } from '../context.ts';
import { Refusal } from '../../shared/refusals.ts';
import { findInvitation, stateOf, type FoundInvitation } from './find-invitation.ts';

/**
 * Who is invited, and to which schools; of a link that opens nothing any more, only why. `signsInBy`: the school's code and the name
 * in it of who has no e-mail. `resets`: the account has a password, which this one replaces.
 */
export type Invitation =
  | {
      state: 'open';
      name: string;
      email: string | null;
      schools: string[];
      signsInBy: { school: string; username: string } | null;
      resets: boolean;
    }
  | { state: 'used' | 'expired' | 'revoked' };

/** What a link or a card is good for, before anything is asked of its holder; however often it is asked, nothing is spent. One that was never given is refused. */
export async function invitation(ctx: Context, secret: string): Promise<Invitation> {
  const found = await findInvitation(ctx, secret);
  if (!found) throw new Refusal('invitation.invalid');
  const state = stateOf(found);
  if (state !== 'open') return { state };
  const { email, resets } = found;
  const name = found.name ?? found.accountName;
  return { state, name, email, resets, signsInBy: signsInBy(found), schools: await schoolsOf(ctx, found.userId) };
}

function signsInBy({ email, schoolCode, username }: FoundInvitation) {
  return email === null && schoolCode !== null && username !== null ? { school: schoolCode, username } : null;
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
