import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { BlockedPerson, blockPersonInput } from '../../shared/blocks.ts';
import { ringAccount } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessBlockable } from './access.ts';
import { blockIn } from './block-in.ts';
import { blockedPeople } from './blocked-people.ts';

/**
 * The caller does not want to hear from this person any more, in every school in which the two have to do with each other, or does
 * again. Their direct conversation falls silent, or speaks again; the other one is not told why.
 */
export async function blockPerson(
  ctx: MemberContext,
  { userId: blockedId, on }: z.infer<typeof blockPersonInput>,
): Promise<BlockedPerson[]> {
  const { userId: blockerId } = ctx.credential;
  await ctx.rates.change(blockerId);
  const schools = await inSchools(ctx, (trx) => (on ? accessBlockable : blockedIn)(trx, blockerId, blockedId));
  for (const establishmentId of schools) await blockIn(ctx, { establishmentId, blockerId, blockedId }, on);
  ringAccount(ctx, [blockerId], { what: 'blocks' });
  return blockedPeople(ctx);
}

async function blockedIn(trx: Transaction<Database>, blockerId: string, blockedId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('personBlock')
    .select('establishmentId')
    .where('blockerId', '=', blockerId)
    .where('blockedId', '=', blockedId)
    .execute();
  return rows.map(({ establishmentId }) => establishmentId);
}
