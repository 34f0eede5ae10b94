import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { createConversationInput } from '../../shared/inputs.ts';
import { limits } from '../../shared/limits.ts';
import { isStaff, mayCreate } from '../../shared/may.ts';
import { mayWriteWhere } from '../../shared/standing.ts';
import type { Conversation, Supervision } from '../../shared/public.ts';
import { Refusal, TooBig } from '../../shared/refusals.ts';
import type { SchoolSettings } from '../../shared/school-settings.ts';
import { isLongerThan } from '../../shared/text.ts';
import { refuseBlocked } from '../blocks/refuse-blocked.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessMembership } from '../establishments/access.ts';
import { readSettings } from '../establishments/read-settings.ts';
import { commitChange } from '../live/log/commit-change.ts';
import { accessContacts, accessSelf, type Person } from '../people/access.ts';
import { readersAmong } from '../people/guardians.ts';
import type { Caller } from '../people/reachable.ts';
import { alreadyMade, digestOf, pairOf, type Wanted } from './already-made.ts';
import { auditStudents } from './audit-students.ts';
import { headerChanges } from './changes.ts';
import { conversation, loadConversation, loadHeaders } from './load.ts';
import { refuseByRules } from './refuse-by-rules.ts';
import { participantsAtMost, refuseUnfit } from './refuse-unfit.ts';
import { mayWriteDirect, refreshWriting } from './refresh-writing.ts';
import { refuseTooMuch } from './refuse-too-much.ts';

type Input = z.infer<typeof createConversationInput>;

/**
 * Two people and no title: their one direct conversation, new or as it is. Otherwise a new one, with people the caller may write
 * to, or the one that the caller made under this `id` before, so that a call whose answer was lost can be made again.
 */
export async function createConversation(ctx: MemberContext, input: Input): Promise<Conversation> {
  refuseTooBig(ctx, input);
  // The school waits while its people are put in: a whole school is no more often made than added.
  await ctx.rates.change(ctx.credential.userId, Math.ceil(input.participantIds.length / limits.peopleAtOnce));
  const caller = await inSchools(ctx, (trx) => accessMembership({ ...ctx, db: trx }, input.establishmentId));
  const others = [...new Set(input.participantIds)].filter((id) => id !== caller.userId);
  if (others.length === 0) throw new Refusal('contact.notAllowed');
  const kind = input.kind ?? (others.length === 1 && !input.title ? 'direct' : 'group');
  const wanted = { id: input.id, kind, title: input.title ?? null, others };
  const { made, isKnown } = await inSchools(ctx, (trx) => found({ ...ctx, db: trx }, caller, wanted));
  if (made === undefined) await ctx.rates[isStaff(caller.role) ? 'makeAsStaff' : 'make'](caller.userId);
  const id = made !== undefined && isKnown ? made : await commitConversation(ctx, caller, wanted);
  return conversation(ctx, id);
}

/** How many are named counts, before anybody looks who they are. */
function refuseTooBig({ limits: most }: MemberContext, { kind = 'group', title, participantIds }: Input): void {
  if (title && isLongerThan(title, most.titleCharacters)) throw new TooBig('title');
  if (participantIds.length > participantsAtMost(kind, most)) throw new TooBig('participantIds');
}

async function found(ctx: MemberContext, caller: Caller, wanted: Wanted) {
  const made = await alreadyMade(ctx.db, caller, wanted);
  return { made, isKnown: made !== undefined && (await isAsItSays(ctx, caller, wanted.kind, made)) };
}

/** False where two people may no longer write to each other and their conversation has not been told yet. */
async function isAsItSays({ db }: MemberContext, caller: Caller, kind: Wanted['kind'], id: string): Promise<boolean> {
  if (kind !== 'direct') return true;
  const { canWrite } = await loadConversation(db, caller.userId, id);
  return canWrite === (await mayWriteDirect(db, caller, id));
}

/** Rights are asked under the establishment's lock: what they were when the button was pressed does not count. */
function commitConversation(ctx: MemberContext, { establishmentId }: Caller, wanted: Wanted): Promise<string> {
  return commitChange(ctx, establishmentId, async (trx, revision) => {
    const caller = await accessMembership({ ...ctx, db: trx }, establishmentId);
    const raced = await alreadyMade(trx, caller, wanted);
    if (raced) {
      const known = [{ id: raced, kind: wanted.kind }];
      return { result: raced, changes: await refreshWriting(trx, establishmentId, known, revision) };
    }
    const people = [await accessSelf(trx, caller), ...(await accessContacts(trx, caller, wanted.others, wanted.kind))];
    refuseKind(caller, wanted, people);
    if (wanted.kind === 'direct') await refuseBlocked(trx, caller, wanted.others[0]!);
    const settings = await readSettings(trx, establishmentId);
    await refuseByRules(trx, caller, wanted.kind, settings);
    const supervision = await refuseUnfit({ ...ctx, trx, settings }, establishmentId, wanted.kind, people);
    await refuseTooMuch(trx, caller, wanted.others);
    const id = await insert(trx, caller, { ...wanted, people, supervision, settings }, revision);
    await auditStudents(trx, caller, people, id);
    const [shown] = await loadHeaders(trx, [id]);
    const joins = people.map(({ userId }) => ({ userId, fromSeq: 1 }));
    return { result: id, changes: headerChanges(shown!, joins, joins) };
  });
}

function refuseKind(caller: Caller, { kind, title }: Wanted, people: Person[]): void {
  if (!mayCreate(kind, caller.role)) throw new Refusal('conversation.kindNotAllowed');
  if (kind === 'direct' && people.length !== 2) throw new Refusal('conversation.directIsFixed');
  if (kind !== 'direct' && !title) throw new Refusal('conversation.titleNeeded');
}

type Fit = Wanted & { people: Person[]; supervision: Supervision; settings: SchoolSettings };

async function insert(
  trx: Transaction<Database>,
  caller: Caller,
  { people, supervision, settings, ...wanted }: Fit,
  revision: number,
): Promise<string> {
  const { establishmentId, userId } = caller;
  const { kind, title } = wanted;
  const conversationId = wanted.id ?? randomUUID();
  const [one, other] = people.map((person) => person.userId);
  const pair = kind === 'direct' ? pairOf([one!, other!]) : {};
  const head = {
    establishmentId,
    id: conversationId,
    kind,
    title: kind === 'direct' ? null : title,
    supervision,
    createdBy: userId,
    digest: wanted.id ? digestOf(caller, wanted) : null,
  };
  const stamps = { revision, madeRevision: revision, headerRevision: revision };
  const made = await trx
    .insertInto('conversation')
    .values({ ...head, ...pair, ...stamps, participantCount: people.length })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  // Taken in another school at this moment: its lock is not the one held here.
  if (!made) throw new Refusal('conversation.idTaken');
  const userIds = people.map((person) => person.userId);
  const reads = kind === 'group' ? await readersAmong(trx, establishmentId, userIds) : () => false;
  const staff = people.filter(({ role }) => isStaff(role)).map((person) => person.userId);
  const mayWrite = people.map(
    ({ userId: one, role }) =>
      mayWriteWhere({ isOpen: true }, kind, role, settings) && (isStaff(role) || !reads(one, staff)),
  );
  // Thousands of people are two parameters: as many rows written out would be longer in being read than in being kept.
  await sql`
    insert into participant (establishment_id, conversation_id, user_id, can_write, revision, own_revision)
    select ${establishmentId}, ${conversationId}, user_id, can_write, ${revision}, ${revision}
    from unnest(${userIds}::uuid[], ${mayWrite}::boolean[]) people (user_id, can_write)`.execute(trx);
  return conversationId;
}
