import type * as z from 'zod/mini';
import type { foundSchoolInput } from '../../shared/invitation-inputs.ts';
import type { Me } from '../../shared/me.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Context } from '../context.ts';
import { hashPassword } from './password.ts';
import { startSession } from './sign-in.ts';
import { refuseWeakPassword } from './weak-password.ts';

/** Whether this server waits for its first school. */
export async function firstSchool({ firstSchool: first }: Context): Promise<{ open: boolean }> {
  return { open: first !== null && (await first.isOpen()) };
}

/** Founds the first school of this server and signs its admin in, for whoever has read the code on its console; once, and never where there is a school. */
export async function foundSchool(ctx: Context, input: z.infer<typeof foundSchoolInput>): Promise<Me> {
  const { setCookie, firstSchool: first } = ctx;
  if (!setCookie) throw new Refusal('session.httpOnly');
  if (!first || !(await first.isOpen())) throw new Refusal('firstSchool.none');
  const known = await ctx.throttle.code(ctx.address, async () => (first.isCode(input.code) ? first : null));
  if (!known) throw new Refusal('firstSchool.wrongCode');
  const { name, timezone, adminName, email: adminEmail } = input;
  refuseWeakPassword(input.password, [adminEmail, adminName, name]);
  const passwordHash = await hashPassword(input.password);
  const userId = await known.found({ name, timezone, adminName, adminEmail }, passwordHash);
  if (userId === null) throw new Refusal('firstSchool.none');
  return startSession(ctx, setCookie, userId, passwordHash);
}
