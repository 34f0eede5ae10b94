import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { addParticipantsInput } from '../../shared/inputs.ts';
import { limits } from '../../shared/limits.ts';
import { groupFault, mayManage, mayWriteIn } from '../../shared/may.ts';
import type { Conversation } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/change.ts';
import { commitChange } from '../live/commit-change.ts';
import { accessContacts, type Person } from '../people/access.ts';
import { guardiansAmong } from '../people/guardians.ts';
import { accessConversation, type Access } from './access.ts';
import { auditStudents } from './audit-students.ts';
import { participantChange } from './changes.ts';
import { headerOf } from './changes-in.ts';
import { loadConversation } from './load.ts';
import { newParticipant, participantsOf } from './participants.ts';
import { refreshWriting } from './refresh-writing.ts';
import { stampConversation } from './stamp.ts';

/** Brings people in, who see what is written from then on. Whoever adds must be allowed to write to each of them. */
export async function addParticipants(
  ctx: MemberContext,
  input: z.infer<typeof addParticipantsInput>,
): Promise<Conversation> {
  await ctx.rates.change(ctx.session.userId);
  const { establishmentId } = await accessConversation(ctx, input.conversationId);
  await commitChange(ctx, establishmentId, async (trx, revision) => {
    const access = await accessConversation({ ...ctx, db: trx }, input.conversationId);
    if (!mayManage(access.kind, access.role, access.createdBy === access.userId)) throw new Refusal(notManaged(access));
    const present = await presentIn(trx, access.id);
    const known = new Set(present.map(({ userId }) => userId));
    const wanted = input.userIds.filter((id) => !known.has(id));
    if (wanted.length === 0) return { result: undefined, changes: [] };
    const added = await accessContacts(trx, access, wanted);
    await refuseFaults(trx, access, [...present, ...added]);
    const changes = await insert(trx, access, added, revision);
    await auditStudents(trx, access, added, access.id);
    const participantCount = present.length + added.length;
    await stampConversation(trx, access.id, { revision, headerRevision: revision, participantCount });
    changes.push(
      ...(await refreshWriting(trx, access.establishmentId, [access], revision)),
      ...(await headerOf(trx, access.id)),
    );
    return { result: undefined, changes };
  });
  return loadConversation(ctx.db, ctx.session.userId, input.conversationId);
}

export function notManaged({ kind }: Access): 'conversation.directIsFixed' | 'conversation.notManager' {
  return kind === 'direct' ? 'conversation.directIsFixed' : 'conversation.notManager';
}

function presentIn(trx: Transaction<Database>, conversationId: string) {
  return participantsOf(trx)
    .where('participant.conversationId', '=', conversationId)
    .where('participant.leftAt', 'is', null)
    .execute();
}

async function refuseFaults(
  trx: Transaction<Database>,
  { establishmentId, kind }: Access,
  people: readonly Pick<Person, 'userId' | 'role'>[],
): Promise<void> {
  if (people.length > limits.groupParticipants) throw new Refusal('conversation.full');
  const isGuardian = await guardiansAmong(
    trx,
    establishmentId,
    people.map(({ userId }) => userId),
  );
  const fault = groupFault(kind, people, isGuardian);
  if (fault) throw new Refusal(fault);
}

async function insert(
  trx: Transaction<Database>,
  access: Access,
  added: Person[],
  revision: number,
): Promise<Change[]> {
  const { id: conversationId, establishmentId, kind, lastSeq } = access;
  const fresh = { lastReadSeq: lastSeq, fromSeq: lastSeq + 1, revision, ownRevision: revision };
  const rows = added.map(({ userId, role }) => {
    const canWrite = mayWriteIn(kind, role);
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
  return participants.map((row) =>
    participantChange(conversationId, newParticipant(row), { userId: row.userId, fromSeq: fresh.fromSeq }),
  );
}
