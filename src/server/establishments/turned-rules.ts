import { isDeepStrictEqual } from 'node:util';
import { roles, type Relation, type Role } from '../../shared/public.ts';
import type { SchoolSettings } from '../../shared/school-settings.ts';

/** Settings as they are, and as they would be. */
export type Turn = { before: SchoolSettings; after: SchoolSettings };

/** Whether who writes in the conversations that are there has to be asked anew. Hours turn nothing: they are asked as each message comes. */
export function turnsWriting(turn: Turn): boolean {
  return turnedPairs(turn).length > 0;
}

/** Whether it turns wherever students are, in groups as well. */
export function turnsStudents({ before, after }: Turn): boolean {
  const of = ({ aloneWithStudents, studentWriting }: SchoolSettings) => [aloneWithStudents, studentWriting === 'never'];
  return !isDeepStrictEqual(of(before), of(after));
}

/** Between which two roles a direct conversation may turn, each pair both ways round: it is open to both as long as either may start it. */
export function turnedPairs(turn: Turn): [one: Role, other: Role][] {
  const students = turnsStudents(turn);
  const isTurned = (from: Role, to: Role) => turn.before.contactRules[from][to] !== turn.after.contactRules[from][to];
  return roles.flatMap((one) =>
    roles.flatMap((other): [Role, Role][] => {
      const ofStudents = students && (one === 'student' || other === 'student');
      return ofStudents || isTurned(one, other) || isTurned(other, one) ? [[one, other]] : [];
    }),
  );
}

/** How two may be related so that it says which of these pairs may write to each other: in one family always. */
export function relationsAsked(turn: Turn): Relation[] {
  const pairs = turnedPairs(turn);
  const rules = [turn.before, turn.after].flatMap(({ contactRules }) =>
    pairs.map(([one, other]) => contactRules[one][other]),
  );
  return pairs.length === 0 ? [] : ['guardian', ...rules.filter((rule) => rule !== 'always' && rule !== 'never')];
}
