import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { addParticipantsInput } from '../../shared/inputs.ts';
import { mayWriteWhere } from '../../shared/may.ts';
import type { Conversation } from '../../shared/public.ts';
import type { SchoolSettings } from '../../shared/school-settings.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { readSettings } from '../establishments/read-settings.ts';
import type { Change } from '../live/log/change.ts';
import { accessContacts, type Person } from '../people/access.ts';
import { memberParticipants, type Access } from './access.ts';
import { auditStudents } from './audit-students.ts';
import { participantChange } from './changes.ts';
import { headerOf } from './changes-in.ts';
import { manageConversation } from './manage.ts';
import { participantsOf } from './participants.ts';
import { refreshWriting } from './refresh-writing.ts';
import { refuseByRules } from './refuse-by-rules.ts';
import { refuseTooMuch } from './refuse-too-much.ts';
import { refuseUnfit } from './refuse-unfit.ts';
import { stampConversation } from './stamp.ts';

/** Brings people in, who see what is written from then on. Whoever adds must be allowed to write to each of them. */
export function addParticipants(
  ctx: MemberContext,
  { conversationId, userIds }: z.infer<typeof addParticipantsInput>,
): Promise<Conversation> {
  return manageConversation(ctx, conversationId, async (trx, access, revision) => {
    const present = await presentIn(trx, access.id);
    const known = new Set(present.map(({ userId }) => userId));
    const wanted = userIds.filter((id) => !known.has(id));
    if (wanted.length === 0) return [];
    const added = await accessContacts(trx, access, wanted);
    const settings = await readSettings(trx, access.establishmentId);
    await refuseByRules(trx, access, access.kind, settings);
    await refuseUnfit({ ...ctx, trx, settings }, access.establishmentId, access.kind, [...present, ...added]);
    await refuseTooMuch(trx, access, wanted);
    const joined = await insert(trx, access, added, { revision, settings });
    await auditStudents(trx, access, added, access.id);
    const participantCount = present.length + added.length;
    await stampConversation(trx, access.id, { revision, headerRevision: revision, participantCount });
    const turned = await refreshWriting(trx, access.establishmentId, [access], revision);
    return [...joined, ...turned, ...(await headerOf(trx, access.id))];
  });
}

function presentIn(trx: Transaction<Database>, conversationId: string) {
  return memberParticipants(trx)
    .select(['participant.userId', 'membership.role', 'membership.suspendedAt'])
    .where('participant.conversationId', '=', conversationId)
    .where('participant.leftAt', 'is', null)
    .execute();
}

async function insert(
  trx: Transaction<Database>,
  access: Access,
  added: Person[],
  { revision, settings }: { revision: number; settings: SchoolSettings },
): Promise<Change[]> {
  const { id: conversationId, establishmentId, kind, lastSeq } = access;
  const fresh = { lastReadSeq: lastSeq, fromSeq: lastSeq + 1, revision, ownRevision: revision };
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
      })),
    )
    .execute();
  const participants = await participantsOf(trx)
    .where('participant.conversationId', '=', conversationId)
    .where(
      'participant.userId',
      'in',
      added.map(({ userId }) => userId),
    )
    .execute();
  return participants.map((row) => participantChange(row, { userId: row.userId, fromSeq: fresh.fromSeq }));
}
