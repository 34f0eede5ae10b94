import { sql, type Kysely } from 'kysely';
import { limits } from '../../shared/limits.ts';
import { mayConverse } from '../../shared/contact-rules.ts';
import { isStaff } from '../../shared/may.ts';
import { roles, type Relation } from '../../shared/public.ts';
import { settingsFrom } from '../../shared/school-settings.ts';
import { participationsOf } from '../conversations/access.ts';
import type { Database } from '../db/schema.ts';
import type { Visible } from '../live/signals/sights.ts';
import { relations } from '../people/reachable.ts';

/** A presence beyond this many people would be read by nobody. */
const most = 2_000;
const relationNames = Object.keys(relations) as Relation[];

/**
 * Whose presence this person may see: in one and the same school the two share a conversation of no more than a hundred people (an
 * announcement only where one of them is staff there), might write to each other, neither has blocked the other, and the other shares it. Of these people
 * alone, where they are named. One query: whoever begins to listen waits for it.
 */
export async function visiblePeople(
  db: Kysely<Database>,
  userId: string,
  among?: readonly string[],
): Promise<Visible[]> {
  const [school, other] = [sql.ref<string>('met.establishmentId'), sql.ref<string>('met.userId')];
  const me = sql<string>`${userId}::uuid`;
  const held = relationNames.map((name) => sql`exists (${relations[name](school, me, other)})`);
  const people = await db
    .with('met', () => metBy(db, userId, among))
    .selectFrom('met')
    .innerJoin('user', 'user.id', 'met.userId')
    .innerJoin('establishment', 'establishment.id', 'met.establishmentId')
    .select(['met.userId', 'met.role', 'met.ownRole', 'user.lastSeenAt', 'user.createdAt', 'establishment.settings'])
    .select(sql<boolean[]>`array[${sql.join(held)}]`.as('held'))
    .execute();
  return people
    .filter((one) =>
      mayConverse(
        settingsFrom(one.settings).contactRules,
        one.ownRole,
        one.role,
        relationNames.filter((_, index) => one.held[index]),
      ),
    )
    .map((one) => ({ userId: one.userId, lastSeenAt: one.lastSeenAt ?? one.createdAt }));
}

/** Who shares a conversation with this person, and their presence in its school; once for each school. */
function metBy(db: Kysely<Database>, userId: string, among?: readonly string[]) {
  const staff = roles.filter(isStaff);
  return participationsOf(db, userId)
    .innerJoin('participant as other', 'other.conversationId', 'conversation.id')
    .innerJoin('membership as theirs', (join) =>
      join.onRef('theirs.establishmentId', '=', 'other.establishmentId').onRef('theirs.userId', '=', 'other.userId'),
    )
    .where('conversation.participantCount', '<=', limits.presenceParticipants)
    .where('other.leftAt', 'is', null)
    .where('other.userId', '<>', userId)
    .$if(among !== undefined, (query) =>
      query.where(({ eb, fn, val }) => eb('other.userId', '=', fn.any(val([...among!])))),
    )
    .where('theirs.suspendedAt', 'is', null)
    .where('theirs.sharesPresence', '=', true)
    .where(({ not, exists }) => not(exists(blockOf(db, userId))))
    .where((eb) =>
      eb.or([
        eb('conversation.kind', '<>', 'announcement'),
        eb('membership.role', 'in', staff),
        eb('theirs.role', 'in', staff),
      ]),
    )
    .select(['other.userId', 'other.establishmentId', 'theirs.role', 'membership.role as ownRole'])
    .distinct()
    .limit(most);
}

function blockOf(db: Kysely<Database>, userId: string) {
  const other = sql.ref<string>('other.userId');
  return db
    .selectFrom('holdingBlock')
    .select('holdingBlock.blockerId')
    .whereRef('holdingBlock.establishmentId', '=', sql.ref('other.establishmentId'))
    .where((eb) =>
      eb.or([
        eb.and([eb('blockerId', '=', userId), eb('blockedId', '=', other)]),
        eb.and([eb('blockerId', '=', other), eb('blockedId', '=', userId)]),
      ]),
    );
}
