import type { Kysely } from 'kysely';
import type { Present, Relations } from '../../shared/standing.ts';
import type { ConversationKind } from '../../shared/public.ts';
import { blocksAmong } from '../blocks/blocks-among.ts';
import type { Database } from '../db/schema.ts';
import { answeringIn } from '../people/answering.ts';
import { guardiansAmong } from '../people/guardians.ts';
import { relationsOf, type Pair } from '../people/relations-of.ts';

type Peopled = { kind: ConversationKind; people: readonly Present[] };

/** How the people of these conversations are related, as far as it says who may write there; few queries, however many they are. */
export async function relationsIn(
  db: Kysely<Database>,
  establishmentId: string,
  peopled: readonly Peopled[],
): Promise<Relations> {
  const pairs = peopled.flatMap(({ kind, people: [one, other] }): Pair[] =>
    kind === 'direct' && one && other ? [[one.userId, other.userId]] : [],
  );
  const held = pairs.length === 0 ? [] : await relationsOf(db, establishmentId, pairs);
  const known = new Map(pairs.map(([one, other], index) => [`${one} ${other}`, held[index]!]));
  const userIds = new Set(peopled.flatMap(({ people }) => people.map(({ userId }) => userId)));
  return {
    between: (one, other) => known.get(`${one} ${other}`) ?? [],
    isGuardian: await guardiansAmong(db, establishmentId, [...userIds]),
    isBlocked: await blocksAmong(db, establishmentId, pairs.flat()),
    answering: (await answeringIn(db, establishmentId)).map(({ userId }) => userId),
  };
}
