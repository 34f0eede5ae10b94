import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { Notice } from '../../shared/notices.ts';
import type { noticesInput } from '../../shared/push-inputs.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';

const atOnce = 50;

/** Staff are told of what their colleagues write at any hour, and nobody else has a message told at once. */
const toldNowBy = sql<string | null>`(
  select coalesce(author.name, '') from told_now t
  join message m on m.id = t.message_id
  join membership reader on reader.establishment_id = t.establishment_id and reader.user_id = notification.user_id
    and reader.role not in ('admin', 'teacher')
  left join membership author on author.establishment_id = t.establishment_id and author.user_id = m.author_id
  where t.message_id = notification.message_id and notification.kind <> 'reminder'
    and (notification.state = 'planned' or notification.state = 'sent' and notification.ended_at >= t.told_at)
)`;

/** What was last decided of messages to the caller: whether they were told, and why. The latest first; the next page is `before` the last one. */
export async function notices(ctx: MemberContext, { before }: z.infer<typeof noticesInput>): Promise<Notice[]> {
  const { userId } = ctx.credential;
  await ctx.rates.list(userId);
  return inSchools(ctx, (trx) =>
    trx
      .selectFrom('notification')
      .select(['id', 'establishmentId', 'kind', 'conversationId', 'messageId', 'seq', 'state', 'reason'])
      .select([
        'decidedAt',
        'dueAt',
        'endedAt',
        sql<number>`cardinality(told)`.as('devices'),
        toldNowBy.as('toldNowBy'),
      ])
      .where('userId', '=', userId)
      .$if(before !== undefined, (query) => query.where('id', '<', before!))
      .orderBy('id', 'desc')
      .limit(atOnce)
      .execute(),
  );
}
