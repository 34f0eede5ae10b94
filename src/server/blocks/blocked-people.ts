import type { BlockedPerson } from '../../shared/blocks.ts';
import type { Reader } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';

/** Whom the caller has blocked, by name; nobody else is ever told. */
export function blockedPeople(ctx: Reader): Promise<BlockedPerson[]> {
  return inSchools(ctx, (trx) =>
    trx
      .selectFrom('holdingBlock')
      .innerJoin('membership', (join) =>
        join
          .onRef('membership.establishmentId', '=', 'holdingBlock.establishmentId')
          .onRef('membership.userId', '=', 'holdingBlock.blockedId'),
      )
      .select(['membership.userId', 'membership.establishmentId', 'membership.name', 'membership.role'])
      .select('membership.photo')
      .select('holdingBlock.createdAt as blockedAt')
      .where('holdingBlock.blockerId', '=', ctx.credential.userId)
      .orderBy('membership.name')
      .orderBy('membership.userId')
      .execute(),
  );
}
