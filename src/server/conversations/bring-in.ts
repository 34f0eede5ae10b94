import type { Transaction } from 'kysely';
import { mayWriteWhere } from '../../shared/standing.ts';
import type { SchoolSettings } from '../../shared/school-settings.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/log/change.ts';
import type { Person } from '../people/access.ts';
import type { Access } from './access.ts';
import { participantChange } from './changes.ts';
import { participantsOf } from './participants.ts';

/** Puts these people in, for the first time or anew: they see what is written from now on. The number of those there is the caller's to stamp. */
export async function bringIn(
  trx: Transaction<Database>,
  conversation: Pick<Access, 'id' | 'establishmentId' | 'kind' | 'lastSeq'>,
  added: readonly Pick<Person, 'userId' | 'role'>[],
  { revision, settings }: { revision: number; settings: SchoolSettings },
): Promise<Change[]> {
  const { id: conversationId, establishmentId, kind, lastSeq } = conversation;
  const fresh = { lastReadSeq: lastSeq, toldReadSeq: null, fromSeq: lastSeq + 1, revision, ownRevision: revision };
  const rows = added.map(({ userId, role }) => {
    const canWrite = mayWriteWhere({ isOpen: true }, kind, role, settings);
    return { establishmentId, conversationId, userId, canWrite, ...fresh };
  });
  await trx
    .insertInto('participant')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['conversationId', 'userId']).doUpdateSet((eb) => ({
        ...fresh,
        leftAt: null,
        joinedAt: eb.fn<Date>('now'),
        canWrite: eb.ref('excluded.canWrite'),
        markedUnread: false,
        pinned: false,
        notify: 'all',
        mutedUntil: null,
        archivedSeq: null,
        mentionSeq: null,
      })),
    )
    .execute();
  const participants = await participantsOf(trx)
    .where('participant.conversationId', '=', conversationId)
    .where('participant.userId', '=', anyOf(added.map(({ userId }) => userId)))
    .execute();
  return participants.map((row) => participantChange(row, { userId: row.userId, fromSeq: fresh.fromSeq }));
}
