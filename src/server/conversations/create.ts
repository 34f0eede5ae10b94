import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { createConversationInput } from '../../shared/inputs.ts';
import { limits } from '../../shared/limits.ts';
import { groupFault, mayCreate, mayWriteIn } from '../../shared/may.ts';
import type { Conversation } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessMembership } from '../establishments/access.ts';
import { commitChange } from '../live/log/commit-change.ts';
import { accessContacts, accessSelf, type Person } from '../people/access.ts';
import { guardiansAmong } from '../people/guardians.ts';
import type { Caller } from '../people/reachable.ts';
import { alreadyMade, digestOf, type Wanted } from './already-made.ts';
import { auditStudents } from './audit-students.ts';
import { headerChanges } from './changes.ts';
import { conversation, loadHeaders } from './load.ts';

type Input = z.infer<typeof createConversationInput>;

/**
 * Two people and no title: their one direct conversation, new or as it is. Otherwise a new one, with people the caller may write
 * to, or the one that the caller made under this `id` before, so that a call whose answer was lost can be made again.
 */
export async function createConversation(ctx: MemberContext, input: Input): Promise<Conversation> {
  await ctx.rates.change(ctx.credential.userId);
  const caller = await inSchools(ctx, (trx) => accessMembership({ ...ctx, db: trx }, input.establishmentId));
  const others = [...new Set(input.participantIds)].filter((id) => id !== caller.userId);
  if (others.length === 0) throw new Refusal('contact.notAllowed');
  const kind = input.kind ?? (others.length === 1 && !input.title ? 'direct' : 'group');
  const wanted = { id: input.id, kind, title: input.title ?? null, others };
  const made = await inSchools(ctx, (trx) => alreadyMade(trx, caller, wanted));
  return conversation(ctx, made ?? (await commitConversation(ctx, caller, wanted)));
}

/** Rights are asked under the establishment's lock: what they were when the button was pressed does not count. */
function commitConversation(ctx: MemberContext, { establishmentId }: Caller, wanted: Wanted): Promise<string> {
  return commitChange(ctx, establishmentId, async (trx, revision) => {
    const caller = await accessMembership({ ...ctx, db: trx }, establishmentId);
    const raced = await alreadyMade(trx, caller, wanted);
    if (raced) return { result: raced, changes: [] };
    const people = [await accessSelf(trx, caller), ...(await accessContacts(trx, caller, wanted.others))];
    await refuseFaults(trx, caller, wanted, people);
    const id = await insert(trx, caller, wanted, people, revision);
    await auditStudents(trx, caller, people, id);
    const [shown] = await loadHeaders(trx, [id]);
    const joins = people.map(({ userId }) => ({ userId, fromSeq: 1 }));
    return { result: id, changes: headerChanges(shown!, joins, joins) };
  });
}

async function refuseFaults(
  trx: Transaction<Database>,
  caller: Caller,
  { kind, title }: Wanted,
  people: Person[],
): Promise<void> {
  if (!mayCreate(kind, caller.role)) throw new Refusal('conversation.kindNotAllowed');
  if (kind === 'direct' && people.length !== 2) throw new Refusal('conversation.directIsFixed');
  if (kind !== 'direct' && !title) throw new Refusal('conversation.titleNeeded');
  if (people.length > limits.groupParticipants) throw new Refusal('conversation.full');
  const isGuardian = await guardiansAmong(
    trx,
    caller.establishmentId,
    people.map(({ userId }) => userId),
  );
  const fault = groupFault(kind, people, isGuardian);
  if (fault) throw new Refusal(fault);
}

async function insert(
  trx: Transaction<Database>,
  caller: Caller,
  wanted: Wanted,
  people: Person[],
  revision: number,
): Promise<string> {
  const { establishmentId, userId } = caller;
  const { kind, title } = wanted;
  const conversationId = wanted.id ?? randomUUID();
  const [directLow = null, directHigh = null] = kind === 'direct' ? people.map((person) => person.userId).sort() : [];
  const head = {
    establishmentId,
    id: conversationId,
    kind,
    title: kind === 'direct' ? null : title,
    createdBy: userId,
    digest: wanted.id ? digestOf(caller, wanted) : null,
  };
  const made = await trx
    .insertInto('conversation')
    .values({ ...head, directLow, directHigh, participantCount: people.length, revision, headerRevision: revision })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  // Taken in another school at this moment: its lock is not the one held here.
  if (!made) throw new Refusal('conversation.idTaken');
  await trx
    .insertInto('participant')
    .values(
      people.map((person) => ({
        establishmentId,
        conversationId,
        userId: person.userId,
        canWrite: mayWriteIn(kind, person.role),
        revision,
        ownRevision: revision,
      })),
    )
    .execute();
  return conversationId;
}
