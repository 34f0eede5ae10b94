import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { createConversationInput } from '../../shared/inputs.ts';
import { limits } from '../../shared/limits.ts';
import { groupFault, mayCreate, mayWriteIn } from '../../shared/may.ts';
import type { Conversation, ConversationKind } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { accessMembership } from '../establishments/access.ts';
import { commitChange } from '../live/commit-change.ts';
import { accessContacts, accessSelf, type Person } from '../people/access.ts';
import { guardiansAmong } from '../people/guardians.ts';
import type { Caller } from '../people/reachable.ts';
import { auditStudents } from './audit-students.ts';
import { headerChanges } from './changes.ts';
import { loadConversation, loadHeaders } from './load.ts';

type Input = z.infer<typeof createConversationInput>;

/** Two people and no title: their one direct conversation, new or as it is. Otherwise a new one, with people the caller may write to. */
export async function createConversation(ctx: MemberContext, input: Input): Promise<Conversation> {
  await ctx.rates.change(ctx.session.userId);
  const caller = await accessMembership(ctx, input.establishmentId);
  const others = [...new Set(input.participantIds)].filter((id) => id !== caller.userId);
  if (others.length === 0) throw new Refusal('contact.notAllowed');
  const kind = input.kind ?? (others.length === 1 && !input.title ? 'direct' : 'group');
  const wanted = { kind, title: input.title ?? null, others };
  const id = (await findPair(ctx, caller, wanted)) ?? (await commitConversation(ctx, caller, wanted));
  return loadConversation(ctx.db, caller.userId, id);
}

type Wanted = { kind: ConversationKind; title: string | null; others: string[] };

/** Rights are asked under the establishment's lock: what they were when the button was pressed does not count. */
function commitConversation(ctx: MemberContext, { establishmentId }: Caller, wanted: Wanted): Promise<string> {
  return commitChange(ctx, establishmentId, async (trx, revision) => {
    const caller = await accessMembership({ ...ctx, db: trx }, establishmentId);
    const raced = await findPair({ db: trx }, caller, wanted);
    if (raced) return { result: raced, changes: [] };
    const people = [await accessSelf(trx, caller), ...(await accessContacts(trx, caller, wanted.others))];
    await refuseFaults(trx, caller, wanted, people);
    const id = await insert(trx, caller, wanted, people, revision);
    await auditStudents(trx, caller, people, id);
    const [header] = await loadHeaders(trx, [id]);
    const joins = people.map(({ userId }) => ({ userId, fromSeq: 1 }));
    return { result: id, changes: headerChanges(header!, joins, joins) };
  });
}

/** The direct conversation of these two, where two are wanted and they have one. */
async function findPair(
  { db }: Pick<MemberContext, 'db'>,
  caller: Caller,
  { kind, others: [otherId, ...more] }: Wanted,
): Promise<string | undefined> {
  if (kind !== 'direct' || otherId === undefined || more.length > 0) return undefined;
  const [low, high] = [caller.userId, otherId].sort();
  const row = await db
    .selectFrom('conversation')
    .select('id')
    .where('establishmentId', '=', caller.establishmentId)
    .where('kind', '=', 'direct')
    .where('directLow', '=', low!)
    .where('directHigh', '=', high!)
    .executeTakeFirst();
  return row?.id;
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
  const conversationId = randomUUID();
  const [directLow = null, directHigh = null] = kind === 'direct' ? people.map((person) => person.userId).sort() : [];
  const head = {
    establishmentId,
    id: conversationId,
    kind,
    title: kind === 'direct' ? null : title,
    createdBy: userId,
  };
  await trx
    .insertInto('conversation')
    .values({ ...head, directLow, directHigh, participantCount: people.length, revision, headerRevision: revision })
    .execute();
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
