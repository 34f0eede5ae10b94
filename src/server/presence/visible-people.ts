import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import { participationsOf } from '../conversations/access.ts';

/** A presence beyond this many people would be read by nobody. */
const most = 2_000;

/** Everyone who shares a conversation with this person and shares their presence in all their schools; of these people alone, where they are named. */
export function visiblePeople(
  db: Kysely<Database>,
  userId: string,
  among?: readonly string[],
): Promise<{ userId: string; lastSeenAt: Date | null; createdAt: Date }[]> {
  return db
    .selectFrom('user')
    .select(['user.id as userId', 'user.lastSeenAt', 'user.createdAt'])
    .where('user.id', '<>', userId)
    .$if(among !== undefined, (query) => query.where(({ eb, fn, val }) => eb('user.id', '=', fn.any(val([...among!])))))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('participant as other')
          .whereRef('other.userId', '=', 'user.id')
          .where('other.leftAt', 'is', null)
          .where('other.conversationId', 'in', participationsOf(db, userId).select('participant.conversationId')),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('membership')
            .whereRef('membership.userId', '=', 'user.id')
            .where('membership.sharesPresence', '=', false),
        ),
      ),
    )
    .limit(most)
    .execute();
}
