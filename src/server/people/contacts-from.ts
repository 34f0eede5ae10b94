import { isStaff } from '../../shared/may.ts';
import type { Contact } from '../../shared/public.ts';
import type { MemberContext } from '../context.ts';
import { accessMembership, accessMemberships } from '../establishments/access.ts';
import { visiblePeople } from '../presence/visible-people.ts';
import { classesOf } from './classes-of.ts';
import { childrenOf } from './kin.ts';
import type { Caller } from './reachable.ts';

export type FoundPerson = Pick<Contact, 'userId' | 'name' | 'role' | 'photo' | 'email'>;

/** What the caller is in the school that is asked about, or in each of theirs. */
export async function callersFor(ctx: MemberContext, establishmentId: string | undefined): Promise<Caller[]> {
  return establishmentId ? [await accessMembership(ctx, establishmentId)] : await accessMemberships(ctx);
}

/** What a caller is told of people to whom they may write. A student's e-mail is told to staff alone. */
export async function contactsFrom<Found extends FoundPerson>(
  ctx: MemberContext,
  caller: Caller,
  people: readonly Found[],
) {
  const userIds = people.map(({ userId }) => userId);
  const classes = await classesOf(ctx.db, caller.establishmentId, userIds);
  const children = await childrenOf(ctx.db, caller, userIds);
  const visible = new Set((await visiblePeople(ctx.db, caller.userId, userIds)).map(({ userId }) => userId));
  return people.map((one) => ({
    ...one,
    establishmentId: caller.establishmentId,
    email: one.role === 'student' && !isStaff(caller.role) ? null : one.email,
    presence: visible.has(one.userId) ? ctx.presences.of(one.userId).presence : ('unknown' as const),
    classes: classes.get(one.userId) ?? [],
    children: children.get(one.userId) ?? [],
  }));
}
