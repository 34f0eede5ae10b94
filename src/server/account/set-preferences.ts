import type * as z from 'zod/mini';
import type { Preferences, setPreferencesInput } from '../../shared/preferences.ts';
import { endLongLives } from '../auth/told-sessions.ts';
import type { MemberContext } from '../context.ts';
import { preferences } from './preferences.ts';
import { ringAccount } from './ring.ts';
import { setPersonal } from './set-personal.ts';
import { shareInAll } from './share-in-all.ts';

/**
 * Chooses what the others are told of the caller, in all their schools, one that suspended them too, and what the caller sets for
 * themselves. Who sees them is told anew at once; where one of several schools cannot be reached, the same call makes the rest of it.
 */
export async function setPreferences(
  ctx: MemberContext,
  { sharesReceipts, sharesTyping, sharesPresence, ...personal }: z.infer<typeof setPreferencesInput>,
): Promise<Preferences> {
  const { userId } = ctx.credential;
  await ctx.rates.change(userId);
  if (isNamed(personal)) await setPersonal(ctx, personal);
  if (personal.notifications?.push === false) await endLongLives(ctx.accounts, userId);
  const chosen = { choseReading: sharesReceipts, choseTyping: sharesTyping, chosePresence: sharesPresence };
  if (isNamed(chosen)) await shareInAll(ctx, named(chosen));
  ringAccount(ctx, [userId], { what: 'preferences' });
  return preferences(ctx);
}

function isNamed(some: object): boolean {
  return Object.values(some).some((value) => value !== undefined);
}

function named(some: object): object {
  return Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined));
}
