import type { Insertable, Transaction } from 'kysely';
import type { AccessCard, AccessCards, AccessOutcome } from '../../shared/invitations.ts';
import { keepInAudit } from '../audit/keep.ts';
import { codeHash, invitationHash, newCode, newToken } from '../auth/invitation-secrets.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import { classesOf } from '../people/classes-of.ts';
import type { Caller } from '../people/reachable.ts';
import type { Account } from './accounts.ts';
import { giveUsernames } from './give-usernames.ts';
import { accessInvitees, type Invited } from './invitees.ts';

/** For how long a link to an account is good: a card goes home in a bag, a reset is wanted now. */
const days = { invitation: 30, reset: 3 };

type Link = NonNullable<AccessCard['link']> & { tokenHash: string; codeHash: string };

/** Secrets for those whom a link may be made for, before the school's turn is taken: each costs some milliseconds. */
export async function newLinks(accounts: readonly Account[], resets: boolean): Promise<Map<string, Link>> {
  const links = new Map<string, Link>();
  for (const account of accounts)
    if (outcomeOf(account, resets) === 'link') links.set(account.id, await newLink(account));
  return links;
}

async function newLink({ isInUse: resets }: Account): Promise<Link> {
  const [token, code] = [newToken(), newCode()];
  const expiresAt = new Date(Date.now() + days[resets ? 'reset' : 'invitation'] * 86_400_000);
  return { token, code, expiresAt, resets, tokenHash: invitationHash(token), codeHash: await codeHash(code) };
}

/** Whoever sees a link can use it: so there is none to an account that opens another school too, and none over a password but to reset it. */
function outcomeOf({ isInUse, isElsewhere }: Account, resets: boolean): AccessOutcome {
  if (isInUse && !resets) return 'inUse';
  return isElsewhere ? 'elsewhere' : 'link';
}

type Wanted = { admin: Caller; userIds: readonly string[]; accounts: readonly Account[]; links: Map<string, Link> };

/** Keeps the links of these people in place of those from before, and answers their cards. */
export async function makeCards(
  trx: Transaction<Database>,
  { admin, userIds, accounts, links }: Wanted,
  resets: boolean,
): Promise<Omit<AccessCards, 'byEmail'>> {
  const { establishmentId } = admin;
  const people = await giveUsernames(trx, establishmentId, await accessInvitees(trx, establishmentId, userIds));
  const invited = people.filter(({ userId, isSuspended }) => links.has(userId) && !isSuspended);
  await keepLinks(trx, admin, invited, links);
  const classes = await classesOf(trx, establishmentId, userIds);
  const outcomes = new Map(accounts.map((account) => [account.id, outcomeOf(account, resets)]));
  const cards = people.map((person): AccessCard => {
    const { isSuspended, ...said } = person;
    const outcome = isSuspended ? 'suspended' : outcomes.get(person.userId)!;
    return {
      ...said,
      classes: classes.get(person.userId) ?? [],
      outcome,
      link: shown(outcome, links.get(person.userId)),
    };
  });
  return { establishment: await schoolOf(trx, establishmentId), cards };
}

function shown(outcome: AccessOutcome, link: Link | undefined): AccessCard['link'] {
  if (outcome !== 'link' || !link) return null;
  const { token, code, expiresAt, resets } = link;
  return { token, code, expiresAt, resets };
}

/** Takes back what is still open of these people's links, and answers whose there was. */
export async function revokeLinks(
  trx: Transaction<Database>,
  establishmentId: string,
  userIds: readonly string[],
): Promise<string[]> {
  const rows = await trx
    .updateTable('invitation')
    .set({ revokedAt: new Date() })
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', anyOf(userIds))
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .returning('userId')
    .execute();
  return [...new Set(rows.map(({ userId }) => userId))];
}

async function keepLinks(
  trx: Transaction<Database>,
  { establishmentId, userId: invitedBy }: Caller,
  people: readonly Invited[],
  links: ReadonlyMap<string, Link>,
): Promise<void> {
  if (people.length === 0) return;
  const ids = people.map(({ userId }) => userId);
  await revokeLinks(trx, establishmentId, ids);
  const rows = ids.map((userId): Insertable<Database['invitation']> => {
    const { tokenHash, codeHash, expiresAt, resets } = links.get(userId)!;
    return { establishmentId, userId, invitedBy, tokenHash, codeHash, expiresAt, resets };
  });
  await trx.insertInto('invitation').values(rows).execute();
  const by = { establishmentId, userId: invitedBy };
  const entriesOf = (resetting: boolean) =>
    rows
      .filter(({ resets }) => resets === resetting)
      .map(({ userId: subjectId, expiresAt }) => ({ subjectId, detail: { until: expiresAt } }));
  await keepInAudit(trx, by, 'invitation.made', ...entriesOf(false));
  await keepInAudit(trx, by, 'access.reset', ...entriesOf(true));
}

/** The school as its cards and letters name it. */
export function schoolOf(trx: Transaction<Database>, establishmentId: string) {
  return trx
    .selectFrom('establishment')
    .select(['id', 'name', 'code'])
    .where('id', '=', establishmentId)
    .executeTakeFirstOrThrow();
}
