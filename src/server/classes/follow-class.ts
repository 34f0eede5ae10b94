import type { Transaction } from 'kysely';
import { isStaff } from '../../shared/may.ts';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/log/change.ts';
import { accessClass } from './access.ts';
import {
  closeConversation,
  followPeople,
  makeConversation,
  reopenConversation,
  type Following,
  type Wish,
} from './class-conversation.ts';
import { peopleOfClass } from './people-of-class.ts';

type Step = { changes: Change[]; isLast: boolean };
type Own = Following & { closedAt: Date | null };
type Wanted = Wish & { conversationId: string | null };

/**
 * Makes one conversation of a class as the class is now: there where the school wants it and somebody of the staff is in the class,
 * closed where it wants it no more or the class is gone, with the people of the class in it. `isLast` where nothing was left to do.
 */
export async function followClass(
  trx: Transaction<Database>,
  establishmentId: string,
  classId: string,
  revision: number,
): Promise<Step> {
  const wanted = await wantedOf(trx, establishmentId, classId);
  const own = await conversationsOf(trx, establishmentId, classId);
  const isWanted = new Set(wanted.map(({ conversationId }) => conversationId));
  for (const one of own)
    if (one.closedAt === null && !isWanted.has(one.id))
      return { changes: await closeConversation(trx, one, revision), isLast: false };
  for (const wish of wanted) {
    const changes = await follow(trx, wish, own, revision);
    if (changes) return { changes, isLast: false };
  }
  return { changes: [], isLast: true };
}

/** Null where it is already as it should be, or cannot be made yet. */
async function follow(
  trx: Transaction<Database>,
  wish: Wanted,
  own: readonly Own[],
  revision: number,
): Promise<Change[] | null> {
  const { establishmentId, classId, audience } = wish;
  const made = own.find(({ id }) => id === wish.conversationId);
  if (made?.closedAt) return reopenConversation(trx, made, revision);
  if (made) return followPeople(trx, made, wish, revision);
  const people = await peopleOfClass(trx, establishmentId, classId, audience);
  if (!people.some(({ role, isActive }) => isActive && isStaff(role))) return null;
  const { schoolYearId } = await accessClass(trx, establishmentId, classId);
  return (await makeConversation(trx, wish, schoolYearId, people, revision)).changes;
}

function wantedOf(trx: Transaction<Database>, establishmentId: string, classId: string): Promise<Wanted[]> {
  return trx
    .selectFrom('classConversation')
    .select(['establishmentId', 'classId', 'audience', 'title', 'openedBy', 'conversationId'])
    .where('establishmentId', '=', establishmentId)
    .where('classId', '=', classId)
    .orderBy('audience')
    .execute();
}

async function conversationsOf(trx: Transaction<Database>, establishmentId: string, classId: string): Promise<Own[]> {
  const rows = await trx
    .selectFrom('conversation')
    .select(['id', 'establishmentId', 'lastSeq', 'participantCount', 'closedAt'])
    .where('establishmentId', '=', establishmentId)
    .where('classId', '=', classId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: 'group' }));
}
