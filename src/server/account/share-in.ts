import type { Transaction } from 'kysely';
import type { MemberContext } from '../context.ts';
import { shownAnew } from '../conversations/shown-anew.ts';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/log/change.ts';
import { commitChange } from '../live/log/commit-change.ts';

type Member = { establishmentId: string; userId: string };
export type Chosen = Partial<
  Record<'choseReading' | 'choseTyping' | 'chosePresence', boolean> & { chosePhoto: string | null }
>;

/**
 * Keeps what somebody chose to share in one school. Where that changes what is told of them, the others in their conversations are told
 * anew what they have read and by what photo they are seen, and see whether they are there, or no longer.
 */
export function shareIn(ctx: MemberContext, member: Member, chosen: Chosen): Promise<void> {
  return commitChange(ctx, member.establishmentId, async (trx, revision) => {
    const before = await sharedBy(trx, member);
    const names = Object.keys(chosen) as (keyof Chosen)[];
    if (names.every((name) => before[name] === chosen[name])) return { result: undefined, changes: null };
    await theirs(trx, member).set(chosen).execute();
    const { sharesReading, sharesPresence, photo } = await sharedBy(trx, member);
    const isOther = sharesPresence !== before.sharesPresence;
    const isShownOtherwise = sharesReading !== before.sharesReading || photo !== before.photo;
    const changes = isOther || isShownOtherwise ? await toldAnew(trx, member, revision) : [];
    const sharing = isOther ? [{ userId: member.userId, presence: sharesPresence }] : [];
    return { result: undefined, changes, sharing };
  });
}

/** The others in somebody's conversations see them as they now are; also where they are no longer: whoever is there is still shown how far they had read. */
export async function toldAnew(trx: Transaction<Database>, member: Member, revision: number): Promise<Change[]> {
  const rows = await trx
    .selectFrom('participant')
    .select('conversationId')
    .where('establishmentId', '=', member.establishmentId)
    .where('userId', '=', member.userId)
    .orderBy('conversationId')
    .execute();
  const ids = rows.map(({ conversationId }) => conversationId);
  return shownAnew(trx, ids, member.userId, revision);
}

function theirs(trx: Transaction<Database>, { establishmentId, userId }: Member) {
  return trx.updateTable('membership').where('establishmentId', '=', establishmentId).where('userId', '=', userId);
}

function sharedBy(trx: Transaction<Database>, { establishmentId, userId }: Member) {
  return trx
    .selectFrom('membership')
    .select(['choseReading', 'choseTyping', 'chosePresence', 'chosePhoto', 'sharesReading', 'sharesPresence', 'photo'])
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow();
}
