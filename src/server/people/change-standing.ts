import type { Transaction } from 'kysely';
import type { Role } from '../../shared/public.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { Database } from '../db/schema.ts';
import type { Member } from './access-people.ts';
import type { Told } from './change-as-admin.ts';
import type { Caller } from './reachable.ts';
import { stand } from './stand.ts';
import { isSameSuspension, keptOf, rowOf, suspensionOf } from './suspension.ts';
import type { Suspension } from '../../shared/people.ts';

/** How a change is kept: `undoes` names the entry that it takes back. */
type Kept = { undoes?: string | undefined };

/** Each of these verbs answers how many it changed. */
type Changed = Told & { result: number };

const nobody: Changed = { result: 0, changes: [] };

/** Whoever is suspended just so already, whenever that began, is passed over. */
export async function suspendPeople(
  trx: Transaction<Database>,
  { establishmentId, userId }: Caller,
  people: readonly Member[],
  after: Suspension,
  revision: number,
  { undoes }: Kept = {},
): Promise<Changed> {
  const isSo = (one: Suspension | null) => one && isSameSuspension({ ...one, since: after.since }, after);
  const meant = people.filter((person) => !isSo(suspensionOf(person)));
  if (meant.length === 0) return nobody;
  const told = await stand(trx, establishmentId, idsOf(meant), rowOf(after), revision);
  const kept = keptOf(after);
  const entries = meant.map((person) => ({
    subjectId: person.userId,
    detail: { until: kept?.until ?? null, before: keptOf(suspensionOf(person)), after: kept },
    undoes,
  }));
  await keepInAudit(trx, { establishmentId, userId }, 'membership.suspended', ...entries);
  return { ...told, result: meant.length };
}

export async function reinstatePeople(
  trx: Transaction<Database>,
  { establishmentId, userId }: Caller,
  people: readonly Member[],
  revision: number,
  { undoes }: Kept = {},
): Promise<Changed> {
  const meant = people.filter((person) => person.suspendedAt !== null);
  if (meant.length === 0) return nobody;
  const told = await stand(trx, establishmentId, idsOf(meant), rowOf(null), revision);
  const entries = meant.map((person) => ({
    subjectId: person.userId,
    detail: { before: keptOf(suspensionOf(person)) },
    undoes,
  }));
  await keepInAudit(trx, { establishmentId, userId }, 'membership.reinstated', ...entries);
  return { ...told, result: meant.length };
}

/** What they share goes with the role as far as they have not chosen it themselves. */
export async function giveRole(
  trx: Transaction<Database>,
  { establishmentId, userId }: Caller,
  person: Member,
  role: Role,
  revision: number,
  { undoes }: Kept = {},
): Promise<Told> {
  if (person.role === role) return { changes: [] };
  const told = await stand(trx, establishmentId, [person.userId], { role }, revision);
  const entry = { subjectId: person.userId, detail: { from: person.role, to: role }, undoes };
  await keepInAudit(trx, { establishmentId, userId }, 'membership.roleSet', entry);
  return told;
}

function idsOf(people: readonly Member[]): string[] {
  return people.map(({ userId }) => userId);
}
