import type { Kysely } from 'kysely';
import { isStaff, type WritingRules } from '../../shared/may.ts';
import { mayWriteWhere, standingOf, type Relations, type Standing } from '../../shared/standing.ts';
import type { ConversationKind, Role } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';
import { readersIn } from './readers-in.ts';

export type Writer = { conversationId: string; userId: string; role: Role; canWrite: boolean };
/** A conversation with those who are there and not suspended. `closed`: its year is over. */
export type Peopled = { id: string; kind: ConversationKind; people: Writer[]; closed: boolean; followsClass: boolean };

/** What becomes of each of these conversations under these rules, and who in them writes from then on who did not before, or no longer. */
export async function writingIn(
  db: Kysely<Database>,
  establishmentId: string,
  peopled: readonly Peopled[],
  rules: WritingRules,
  relations: Relations,
): Promise<{ standings: Map<string, Standing>; turned: Writer[] }> {
  const reads = await readersIn(db, establishmentId, peopled);
  const standings = new Map(peopled.map((one) => [one.id, standingIn(one, rules, relations)]));
  const turned = peopled.flatMap(({ id, kind, people }) =>
    people.filter((one) => (mayWriteWhere(standings.get(id)!, kind, one.role, rules) && !reads(one)) !== one.canWrite),
  );
  return { standings, turned };
}

/** A conversation of a class is over with its year, and silent while no member of staff is in it. */
function standingIn(
  { kind, people, closed, followsClass }: Peopled,
  rules: WritingRules,
  relations: Relations,
): Standing {
  const standing = standingOf(kind, people, rules, relations);
  const isLed = !followsClass || people.some(({ role }) => isStaff(role));
  return { ...standing, isOpen: standing.isOpen && !closed && isLed };
}
