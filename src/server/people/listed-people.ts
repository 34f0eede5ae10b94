import type { Kysely } from 'kysely';
import type { InvitationState, ListedPerson } from '../../shared/people.ts';
import type { MemberContext } from '../context.ts';
import { anyOf } from '../db/any-of.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import { invitationsOf } from '../auth/invitations-of.ts';
import { classesOf } from './classes-of.ts';
import { familyOf } from './family-of.ts';
import { suspensionOf } from './suspension.ts';

/** These people of a school, in this order, as its admin sees them listed. Whoever is no longer there is left out. */
export async function listedPeople(
  ctx: MemberContext,
  establishmentId: string,
  userIds: readonly string[],
): Promise<ListedPerson[]> {
  return inSchools(ctx, async (trx) => {
    await accessAdmin({ ...ctx, db: trx }, establishmentId);
    const invitations = await invitationsOf(trx, establishmentId, userIds);
    const rows = await rowsOf(trx, establishmentId, userIds);
    const classes = await classesOf(trx, establishmentId, userIds);
    const family = await familyOf(trx, establishmentId, userIds);
    const byId = new Map(rows.map((row) => [row.userId, row]));
    return userIds.flatMap((userId) => {
      const row = byId.get(userId);
      if (!row) return [];
      const namesOf = (people: { name: string }[]) => people.map(({ name }) => name);
      const { guardians, children } = family.of(userId);
      return [
        {
          ...listedFrom(row, invitations.get(userId) ?? 'never'),
          classes: classes.get(userId) ?? [],
          family: namesOf(children.length > 0 ? children : guardians),
        },
      ];
    });
  });
}

/** What is told of a person wherever an admin sees them. */
export function listedFrom(row: Awaited<ReturnType<typeof rowsOf>>[number], invitation: InvitationState) {
  const { userId, name, role, email, username, externalId, firstSignedInAt, lastSeenAt } = row;
  const hasSignedIn = firstSignedInAt !== null;
  const suspension = suspensionOf(row);
  return { userId, name, role, email, username, externalId, invitation, hasSignedIn, lastSeenAt, suspension };
}

export function rowsOf(db: Kysely<Database>, establishmentId: string, userIds: readonly string[]) {
  return db
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.userId')
    .select(['membership.userId', 'membership.name', 'membership.role', 'membership.username'])
    .select(['membership.externalId', 'membership.birthDate', 'membership.createdAt', 'membership.photo'])
    .select(['membership.suspendedAt', 'membership.suspendedUntil', 'membership.suspendedBecause'])
    .select(['user.email', 'user.firstSignedInAt', 'user.lastSeenAt'])
    .where('membership.establishmentId', '=', establishmentId)
    .where('membership.userId', '=', anyOf(userIds))
    .execute();
}
