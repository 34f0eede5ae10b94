import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { limits } from '../../shared/limits.ts';
import { seesEveryoneIn } from '../../shared/may.ts';
import type { messageInput } from '../../shared/message-inputs.ts';
import type { Reactors } from '../../shared/reactions.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { accessMessage } from '../messages/access.ts';

/** Who reacted to an announcement, for those alone who see whom it is for. */
export function announcementReactors(ctx: MemberContext, { id }: z.infer<typeof messageInput>): Promise<Reactors[]> {
  return inSchools(ctx, async (trx) => {
    const { kind, role, settings, deletedAt } = await accessMessage({ ...ctx, db: trx }, id);
    if (!seesEveryoneIn(kind, role)) throw new Refusal('conversation.notManager');
    if (deletedAt || !settings.announcementReactions) return [];
    const numbered = trx
      .selectFrom('announcementReaction')
      .select(['establishmentId', 'userId', 'emoji'])
      .select([
        sql<number>`count(*) over (partition by emoji)::int`.as('count'),
        sql<number>`row_number() over (partition by emoji order by created_at, user_id)::int`.as('place'),
        sql<Date>`min(created_at) over (partition by emoji)`.as('since'),
      ])
      .where('messageId', '=', id);
    const rows = await trx
      .selectFrom(numbered.as('one'))
      .innerJoin('membership', (join) =>
        join
          .onRef('membership.establishmentId', '=', 'one.establishmentId')
          .onRef('membership.userId', '=', 'one.userId'),
      )
      .select(['one.emoji', 'one.count', 'one.userId', 'membership.name'])
      .where('one.place', '<=', limits.reactorsShown)
      .orderBy('one.since')
      .orderBy('one.emoji')
      .orderBy('one.place')
      .execute();
    const kinds = new Map(rows.map(({ emoji, count }): [string, Reactors] => [emoji, { emoji, count, people: [] }]));
    for (const { emoji, userId, name } of rows) kinds.get(emoji)!.people.push({ userId, name });
    return [...kinds.values()];
  });
}
