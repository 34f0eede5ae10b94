import type { Transaction } from 'kysely';
import type { Availability } from '../../shared/availability.ts';
import { isStaff } from '../../shared/may.ts';
import { dayOf, momentOf } from '../../shared/zoned.ts';
import type { MemberContext } from '../context.ts';
import { accessConversation, type Access } from '../conversations/access.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { readSettings } from '../establishments/read-settings.ts';
import { reachable } from '../people/reachable.ts';
import { absenceOf, saidBy, type SaidRow } from './own-availability.ts';

/** What the other one of this direct conversation has said of when they answer; null where they are no staff, and in every other conversation. */
export function availabilityIn(ctx: MemberContext, conversationId: string): Promise<Availability | null> {
  return inSchools(ctx, async (trx) => {
    const access = await accessConversation({ ...ctx, db: trx }, conversationId);
    const userId = access.kind === 'direct' ? await counterpartIn(trx, access) : undefined;
    if (userId === undefined) return null;
    const said = (await saidBy(trx, userId)).find(({ establishmentId }) => establishmentId === access.establishmentId);
    if (!said) return null;
    return {
      answersWithin: isStaff(access.role) ? null : said.answersWithin,
      absence: await absenceFor(trx, access, said),
    };
  });
}

async function counterpartIn(trx: Transaction<Database>, { id, userId }: Access): Promise<string | undefined> {
  const other = await trx
    .selectFrom('participant')
    .select('userId')
    .where('conversationId', '=', id)
    .where('userId', '<>', userId)
    .executeTakeFirst();
  return other?.userId;
}

async function absenceFor(trx: Transaction<Database>, access: Access, said: SaidRow): Promise<Availability['absence']> {
  const absence = absenceOf(said);
  if (!absence) return null;
  const begins = momentOf(said.timezone, dayOf(absence.from), 0).first;
  const since = said.absentSince && said.absentSince > begins ? said.absentSince : begins;
  return {
    ...absence,
    since,
    hasWritten: await hasWritten(trx, access, since),
    maySubstitute: absence.substitute !== null && (await mayWriteTo(trx, access, absence.substitute.userId)),
  };
}

async function hasWritten(trx: Transaction<Database>, { id, userId }: Access, since: Date): Promise<boolean> {
  const mine = await trx
    .selectFrom('message')
    .select('id')
    .where('conversationId', '=', id)
    .where('authorId', '=', userId)
    .where('createdAt', '>=', since)
    .limit(1)
    .executeTakeFirst();
  return mine !== undefined;
}

async function mayWriteTo(trx: Transaction<Database>, caller: Access, userId: string): Promise<boolean> {
  const { contactRules } = await readSettings(trx, caller.establishmentId);
  const found = await reachable(trx, caller, contactRules)
    .select('membership.userId')
    .where('membership.userId', '=', userId)
    .executeTakeFirst();
  return found !== undefined;
}
