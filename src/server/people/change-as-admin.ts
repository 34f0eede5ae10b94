import type { Transaction } from 'kysely';
import { ringAccount } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import type { Change } from '../live/log/change.ts';
import { commitChange } from '../live/log/commit-change.ts';
import type { Caller } from './reachable.ts';

/** What is to be told of a change of people: `standings` are those whose sockets close, `rung` those who ask `me` again. */
export type Told = { changes: Change[]; standings?: string[]; rung?: string[] };

/**
 * One change of a school's people by an admin of it: whether they are one is asked again under the school's lock. Relations that
 * change with it leave what is due, which is looked at right after.
 */
export async function changeAsAdmin<Result>(
  ctx: MemberContext,
  asked: string | undefined,
  work: (trx: Transaction<Database>, admin: Caller, revision: number) => Promise<Told & { result: Result }>,
): Promise<Result> {
  await ctx.rates.change(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, asked));
  const { result, rung } = await commitChange(ctx, establishmentId, async (trx, revision) => {
    const admin = await accessAdmin({ ...ctx, db: trx }, establishmentId);
    const { result, rung = [], ...told } = await work(trx, admin, revision);
    return { result: { result, rung }, ...told };
  });
  ctx.dueRights.wake();
  if (rung.length > 0) ringAccount(ctx, rung, { what: 'me' });
  return result;
}
