import type { Transaction } from 'kysely';
import type { MemberContext } from '../context.ts';
import { pairOf } from '../conversations/already-made.ts';
import { refreshWriting } from '../conversations/refresh-writing.ts';
import type { Database } from '../db/schema.ts';
import { commitChange } from '../live/log/commit-change.ts';
import { accessBlockable } from './access.ts';

type Block = { establishmentId: string; blockerId: string; blockedId: string };

/** Keeps or takes back one block of one school, and asks anew who writes in the direct conversation of the two. */
export function blockIn(ctx: MemberContext, block: Block, on: boolean): Promise<void> {
  const { establishmentId } = block;
  return commitChange(ctx, establishmentId, async (trx, revision) => {
    const isChanged = on ? await keep(trx, block) : await takeBack(trx, block);
    if (!isChanged) return { result: undefined, changes: null };
    const direct = await directOf(trx, block);
    return { result: undefined, changes: await refreshWriting(trx, establishmentId, direct, revision) };
  });
}

/** Whether it may be is asked once more, under the school's lock. */
async function keep(trx: Transaction<Database>, block: Block): Promise<boolean> {
  await accessBlockable(trx, block.blockerId, block.blockedId);
  const kept = await trx
    .insertInto('personBlock')
    .values(block)
    .onConflict((conflict) => conflict.doNothing())
    .returning('blockedId')
    .execute();
  return kept.length > 0;
}

async function takeBack(trx: Transaction<Database>, block: Block): Promise<boolean> {
  const gone = await trx
    .deleteFrom('personBlock')
    .where((eb) => eb.and(block))
    .returning('blockedId')
    .execute();
  return gone.length > 0;
}

function directOf(trx: Transaction<Database>, { establishmentId, blockerId, blockedId }: Block) {
  return trx
    .selectFrom('conversation')
    .select(['id', 'kind'])
    .where('establishmentId', '=', establishmentId)
    .where('kind', '=', 'direct')
    .where((eb) => eb.and(pairOf([blockerId, blockedId])))
    .execute();
}
