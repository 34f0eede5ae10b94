import type { Kysely } from 'kysely';
import { isStaff } from '../../shared/may.ts';
import type { ConversationKind, Role } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';
import { readersAmong } from '../people/guardians.ts';

type Person = { conversationId: string; userId: string; role: Role };
type Peopled = { id: string; kind: ConversationKind; people: readonly Person[] };

/** In a group, a guardian who only reads on account of a child whom somebody there teaches. */
export async function readersIn(
  db: Kysely<Database>,
  establishmentId: string,
  peopled: readonly Peopled[],
): Promise<(person: Person) => boolean> {
  const groups = peopled.filter(({ kind }) => kind === 'group');
  if (groups.length === 0) return () => false;
  const userIds = new Set(groups.flatMap(({ people }) => people.map(({ userId }) => userId)));
  const isReader = await readersAmong(db, establishmentId, [...userIds]);
  const staff = new Map(groups.map(({ id, people }) => [id, people.filter(({ role }) => isStaff(role))]));
  return ({ conversationId, userId, role }) =>
    !isStaff(role) &&
    isReader(
      userId,
      (staff.get(conversationId) ?? []).map((one) => one.userId),
    );
}
