import { sql } from 'kysely';
import { Refusal } from '../../shared/refusals.ts';

type Place = { nameFolded: string; userId: string };

/** Where a page of people ends who are ordered by name. */
export function placeOf({ nameFolded, userId }: Place): string {
  return `${userId} ${nameFolded.slice(0, 200)}`;
}

/** Of people by name those after this place; all of them without one. */
export function placeAfter(cursor: string | undefined) {
  if (cursor === undefined) return sql<boolean>`true`;
  const [, userId, name] = /^([\da-f-]{36}) ([^\0]*)$/s.exec(cursor) ?? [];
  if (userId === undefined || name === undefined) throw new Refusal('page.cursorInvalid');
  return sql<boolean>`(left(membership.name_folded, 200), membership.user_id::text) > (${name}, ${userId})`;
}
