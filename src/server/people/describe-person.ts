import { sql, type Transaction } from 'kysely';
import { foldName } from '../../shared/fold.ts';
import { Refusal } from '../../shared/refusals.ts';
import { keepInAudit } from '../audit/keep.ts';
import { refreshConversationsOf } from '../conversations/refresh-conversations-of.ts';
import type { Database } from '../db/schema.ts';
import type { Member } from './access-people.ts';
import type { Told } from './change-as-admin.ts';
import type { Caller } from './reachable.ts';

/** What a school says of a person: what is not named stays. */
export type Described = {
  name?: string | undefined;
  email?: string | null | undefined;
  externalId?: string | null | undefined;
  birthDate?: string | null | undefined;
};
type Kept = { undoes?: string | undefined };

/** Sets what is another than it was, each kept in the audit by itself. A new name is told in their conversations. */
export async function describePerson(
  trx: Transaction<Database>,
  by: Caller,
  person: Member,
  { name, email, externalId, birthDate }: Described,
  revision: number,
  kept: Kept = {},
): Promise<Told> {
  const told = name === undefined ? { changes: [] } : await callOtherwise(trx, by, person, name, revision, kept);
  if (email !== undefined) await setEmail(trx, by, person, email?.toLowerCase() ?? null, kept);
  if (externalId !== undefined) await setExternalId(trx, by, person, externalId, kept);
  if (birthDate !== undefined) await setBirthDate(trx, by, person, birthDate, kept);
  return told;
}

async function callOtherwise(
  trx: Transaction<Database>,
  by: Caller,
  { userId, name: from }: Member,
  name: string,
  revision: number,
  { undoes }: Kept,
): Promise<Told> {
  if (name === from) return { changes: [] };
  await ofPerson(trx, by, userId)
    .set({ name, nameFolded: foldName(name), revision })
    .execute();
  await keepInAudit(trx, by, 'membership.renamed', { subjectId: userId, detail: { from, to: name }, undoes });
  return { changes: await refreshConversationsOf(trx, by.establishmentId, userId, revision), rung: [userId] };
}

/** Of an account that this school alone knows and nobody has used yet; any other person's is their own to change. */
async function setEmail(
  trx: Transaction<Database>,
  by: Caller,
  { userId }: Member,
  email: string | null,
  { undoes }: Kept,
): Promise<void> {
  const { email: from } = await trx
    .selectFrom('user')
    .select('email')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  if (email === from) return;
  const { rows } = await sql<{ isMended: boolean | null }>`
    select mend_email(${by.establishmentId}, ${userId}, ${email}) as is_mended`.execute(trx);
  const { isMended } = rows[0]!;
  if (isMended === null) throw new Refusal('person.emailTheirs');
  if (!isMended) throw new Refusal('person.emailTaken');
  await keepInAudit(trx, by, 'membership.emailSet', { subjectId: userId, detail: { from, to: email }, undoes });
}

export async function mayMendEmail(
  trx: Transaction<Database>,
  establishmentId: string,
  userId: string,
): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select is_schools_to_mend(${establishmentId}, ${userId}) as may`.execute(trx);
  return rows[0]!.may;
}

async function setExternalId(
  trx: Transaction<Database>,
  by: Caller,
  { userId, externalId: from }: Member,
  externalId: string | null,
  { undoes }: Kept,
): Promise<void> {
  if (externalId === from) return;
  if (externalId !== null) await refuseTakenExternalId(trx, by.establishmentId, externalId);
  await ofPerson(trx, by, userId).set({ externalId }).execute();
  const detail = { from, to: externalId };
  await keepInAudit(trx, by, 'membership.externalIdSet', { subjectId: userId, detail, undoes });
}

/** Under the school's lock, so that nobody takes it in between. */
export async function refuseTakenExternalId(
  trx: Transaction<Database>,
  establishmentId: string,
  externalId: string,
): Promise<void> {
  const other = await trx
    .selectFrom('membership')
    .select('userId')
    .where('establishmentId', '=', establishmentId)
    .where('externalId', '=', externalId)
    .executeTakeFirst();
  if (other) throw new Refusal('person.externalIdTaken');
}

async function setBirthDate(
  trx: Transaction<Database>,
  by: Caller,
  { userId, birthDate: from }: Member,
  birthDate: string | null,
  { undoes }: Kept,
): Promise<void> {
  if (birthDate === from) return;
  await ofPerson(trx, by, userId).set({ birthDate }).execute();
  const detail = { from, to: birthDate };
  await keepInAudit(trx, by, 'membership.birthDateSet', { subjectId: userId, detail, undoes });
}

function ofPerson(trx: Transaction<Database>, { establishmentId }: Caller, userId: string) {
  return trx.updateTable('membership').where('establishmentId', '=', establishmentId).where('userId', '=', userId);
}
