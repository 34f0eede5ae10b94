import { randomUUID } from 'node:crypto';
import type { ConversationKind } from '../../../src/shared/public.ts';
import { conversationsDue } from '../../../src/server/conversations/conversations-due.ts';
import type { School } from '../school.ts';
import { pick, several, type Chance } from './chance.ts';

/** Conversations of every kind, also between those who may not: what may be written there is due. */
export async function talkAtRandom(s: School, chance: Chance, everyone: readonly { userId: string }[]): Promise<void> {
  const userIds = everyone.map(({ userId }) => userId).toSorted();
  const pairs = userIds.flatMap((one, index) => userIds.slice(index + 1).map((other) => [one, other]));
  for (const pair of several(chance, pairs, 0.5)) await insert(s, 'direct', pair, false);
  for (let n = 0; n < 20; n += 1)
    await insert(s, 'group', several(chance, userIds, pick(chance, [0.1, 0.2, 0.5])), chance() < 0.1);
  for (let n = 0; n < 4; n += 1) await insert(s, 'announcement', several(chance, userIds, 0.3), false);
  await s.db.transaction().execute((trx) => conversationsDue(trx, s.id));
}

async function insert(s: School, kind: ConversationKind, userIds: readonly string[], isOver: boolean): Promise<void> {
  const [id, establishmentId] = [randomUUID(), s.id];
  const [directLow, directHigh] = kind === 'direct' ? userIds : [];
  const stamps = { revision: 0, madeRevision: 0, headerRevision: 0 };
  await s.db
    .insertInto('conversation')
    .values({
      id,
      establishmentId,
      kind,
      createdBy: s.people.admin,
      participantCount: userIds.length,
      directLow,
      directHigh,
      closedAt: isOver ? new Date() : null,
      ...stamps,
    })
    .execute();
  if (userIds.length === 0) return;
  const fresh = { establishmentId, conversationId: id, canWrite: true, revision: 0, ownRevision: 0 };
  await s.db
    .insertInto('participant')
    .values(userIds.map((userId) => ({ ...fresh, userId })))
    .execute();
}
