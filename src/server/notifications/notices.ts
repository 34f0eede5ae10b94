import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { Notice } from '../../shared/notices.ts';
import type { noticesInput } from '../../shared/push-inputs.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';

const atOnce = 50;

/** What was last decided of messages to the caller: whether they were told, and why. The latest first; the next page is `before` the last one. */
export async function notices(ctx: MemberContext, { before }: z.infer<typeof noticesInput>): Promise<Notice[]> {
  const { userId } = ctx.credential;
  await ctx.rates.list(userId);
  return inSchools(ctx, (trx) =>
    trx
      .selectFrom('notification')
      .select(['id', 'establishmentId', 'kind', 'conversationId', 'messageId', 'seq', 'state', 'reason'])
      .select(['decidedAt', 'dueAt', 'endedAt', sql<number>`cardinality(told)`.as('devices')])
      .where('userId', '=', userId)
      .$if(before !== undefined, (query) => query.where('id', '<', before!))
      .orderBy('id', 'desc')
      .limit(atOnce)
      .execute(),
  );
}
