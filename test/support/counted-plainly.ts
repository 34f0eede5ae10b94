import type { Kysely } from 'kysely';
import type { Database } from '../../src/server/db/schema.ts';
import { relationsOf } from '../../src/server/people/relations-of.ts';
import { mayStartWriting, type ContactRules } from '../../src/shared/contact-rules.ts';
import { roles, type Role } from '../../src/shared/public.ts';
import type { Consequences } from '../../src/shared/told-settings.ts';
import type { School } from './school.ts';

type Person = { userId: string; role: Role };

/** What a change of the contact table comes to, asked of each two people of a small school. */
export async function contactsTurned(
  { db, id }: { db: Kysely<Database>; id: string },
  people: readonly Person[],
  was: ContactRules,
  is: ContactRules,
): Promise<Consequences['contacts']> {
  const pairs = people.flatMap((one) => people.filter((other) => other !== one).map((other) => [one, other] as const));
  const held = await relationsOf(
    db,
    id,
    pairs.map(([one, other]) => [one.userId, other.userId]),
  );
  return roles.flatMap((from) =>
    roles.flatMap((to) => {
      const counted = (more: ContactRules, less: ContactRules) =>
        new Set(
          pairs.flatMap(([one, other], index) =>
            one.role === from &&
            other.role === to &&
            mayStartWriting(more, from, to, held[index]!) &&
            !mayStartWriting(less, from, to, held[index]!)
              ? [one.userId]
              : [],
          ),
        ).size;
      const [gaining, losing] = [counted(is, was), counted(was, is)];
      return gaining + losing > 0 ? [{ from, to, gaining, losing }] : [];
    }),
  );
}

type Writing = Map<string, boolean>;

/** Who writes where. */
export async function writing(s: School): Promise<Writing> {
  const rows = await s.db
    .selectFrom('participant')
    .select(['conversationId', 'userId', 'canWrite'])
    .where('establishmentId', '=', s.id)
    .execute();
  return new Map(rows.map(({ conversationId, userId, canWrite }) => [`${conversationId} ${userId}`, canWrite]));
}

/** In how many conversations somebody lost writing, or has it now. */
export function conversationsTurned(before: Writing, after: Writing): Consequences['conversations'] {
  const turned = (to: boolean) => {
    const keys = [...after].filter(([key, canWrite]) => canWrite === to && before.get(key) !== to).map(([key]) => key);
    return new Set(keys.map((key) => key.split(' ')[0])).size;
  };
  return { silenced: turned(false), opened: turned(true), isWhole: true };
}
