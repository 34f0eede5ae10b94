import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { inviteInput } from '../../shared/invitation-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { App } from '../context.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import { newMembership } from '../people/new-membership.ts';
import { accountsOf, accountsWithEmails } from './accounts.ts';

type Said = NonNullable<z.infer<typeof inviteInput>['people']>[number];
/** `isTaken`: their e-mail belongs to an account that another school made and nobody has opened. */
export type Newcomer = Said & { userId: string; isTaken: boolean };

/**
 * The accounts of who comes to the school, made where there is none. Whoever has one becomes a member of one school more with it.
 * An account that another school made, and nobody has opened yet, is left alone: what either school's staff can see would open it
 * for both.
 */
export async function prepareNewcomers(
  app: Pick<App, 'accounts'>,
  establishmentId: string,
  people: readonly Said[],
): Promise<Newcomer[]> {
  const known = await accountsWithEmails(
    app,
    establishmentId,
    people.flatMap(({ email }) => email ?? []),
  );
  const byEmail = new Map(known.map((account) => [account.email, account]));
  const newcomers = people.map((person) => {
    const account = person.email === undefined ? undefined : byEmail.get(person.email);
    const isTaken = account !== undefined && account.isElsewhere && !account.isInUse && !account.isHere;
    return { ...person, userId: account?.id ?? person.id ?? randomUUID(), isTaken };
  });
  await makeAccounts(
    app,
    establishmentId,
    newcomers.filter(({ email }) => email === undefined || !byEmail.has(email)),
  );
  return newcomers;
}

/** One that is there already was made by the same call, asked again, or is nobody whom this school could name. */
async function makeAccounts(
  app: Pick<App, 'accounts'>,
  establishmentId: string,
  people: readonly Newcomer[],
): Promise<void> {
  if (people.length === 0) return;
  const made = await app.accounts
    .insertInto('user')
    .values(people.map(({ userId, email, name }) => ({ id: userId, email: email ?? null, name })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  const isMade = new Set(made.map(({ id }) => id));
  const others = people.filter(({ userId }) => !isMade.has(userId));
  const known = await accountsOf(
    app,
    establishmentId,
    others.map(({ userId }) => userId),
  );
  for (const { userId, email } of others) {
    const account = known.find(({ id }) => id === userId);
    if (!account || account.isElsewhere || account.email !== (email ?? null)) throw new Refusal('person.unknown');
  }
}

/** Makes them members with their classes; who is one already stays as they are. Answers who is new. */
export async function addNewcomers(
  trx: Transaction<Database>,
  establishmentId: string,
  newcomers: readonly Newcomer[],
): Promise<string[]> {
  if (newcomers.length === 0) return [];
  await refuseUnknownClasses(trx, establishmentId, newcomers);
  const rows = await trx
    .insertInto('membership')
    .values(newcomers.map(({ userId, name, role }) => newMembership({ establishmentId, userId, name, role })))
    .onConflict((conflict) => conflict.columns(['establishmentId', 'userId']).doNothing())
    .returning('userId')
    .execute();
  const added = new Set(rows.map(({ userId }) => userId));
  for (const role of ['teacher', 'student'] as const) {
    const places = newcomers
      .filter((one) => one.role === role && added.has(one.userId))
      .flatMap(({ userId, classIds = [] }) =>
        [...new Set(classIds)].map((classId) => ({ establishmentId, classId, userId })),
      );
    const table = role === 'teacher' ? 'classTeacher' : 'classStudent';
    if (places.length > 0) await trx.insertInto(table).values(places).execute();
  }
  return [...added];
}

/** Asked before an account is made too: accounts stay, whatever becomes of the rest. */
export async function refuseUnknownClasses(
  trx: Transaction<Database>,
  establishmentId: string,
  people: readonly Said[],
): Promise<void> {
  const wanted = [...new Set(people.flatMap(({ classIds }) => classIds ?? []))];
  if (wanted.length === 0) return;
  const known = await trx
    .selectFrom('schoolClass')
    .select('id')
    .where('establishmentId', '=', establishmentId)
    .where('id', '=', anyOf(wanted))
    .execute();
  if (known.length < wanted.length) throw new Refusal('class.unknown');
}
