import { mayStartWriting, type ContactRules } from '../../shared/contact-rules.ts';
import { roles, type Role } from '../../shared/public.ts';
import type { Consequences } from '../../shared/told-settings.ts';
import type { Related } from '../people/related-pairs.ts';

export type Member = { userId: string; role: Role };
type Rules = { before: ContactRules; after: ContactRules };

/** From which role to which how many people could then begin to write to somebody to whom they cannot now, and how many no longer. */
export function countContacts(people: readonly Member[], related: Related, rules: Rules): Consequences['contacts'] {
  const roleOf = new Map(people.map(({ userId, role }) => [userId, role]));
  const counts = new Map(roles.map((role) => [role, people.filter((one) => one.role === role).length]));
  return roles.flatMap((from) =>
    roles.flatMap((to) => {
      if (rules.before[from][to] === rules.after[from][to]) return [];
      const turns = people
        .filter(({ role }) => role === from)
        .map(({ userId }) => {
          const theirs = [...related.of(userId)].filter(([other]) => roleOf.get(other) === to);
          const strangers = counts.get(to)! - theirs.length - (from === to ? 1 : 0);
          return turnOf(rules, from, to, [...(strangers > 0 ? [[]] : []), ...theirs.map(([, held]) => held)]);
        });
      const gaining = turns.filter(({ gains }) => gains).length;
      const losing = turns.filter(({ loses }) => loses).length;
      return gaining + losing > 0 ? [{ from, to, gaining, losing }] : [];
    }),
  );
}

type Held = Parameters<typeof mayStartWriting>[3];

function turnOf({ before, after }: Rules, from: Role, to: Role, others: readonly Held[]) {
  const turned = others.filter(
    (held) => mayStartWriting(before, from, to, held) !== mayStartWriting(after, from, to, held),
  );
  return {
    gains: turned.some((held) => mayStartWriting(after, from, to, held)),
    loses: turned.some((held) => mayStartWriting(before, from, to, held)),
  };
}
