import type { Remark } from '../reading/entry.ts';
import type { Classes } from './classes.ts';
import type { Matches } from './match.ts';
import type { Person } from './merge.ts';
import type { Pupil } from './relate.ts';
import type { Known, State } from './state.ts';

/** Whom the files speak of, who of the school they are, and what was decided. */
export type Given = {
  people: readonly Person[];
  state: State;
  matches: Matches;
  classes: Classes;
  children: ReadonlyMap<Person, readonly Pupil[]>;
  roles: ReadonlyMap<Person, 'admin' | 'teacher' | null>;
  remarks: Remark[];
  callerId: string;
  complete: boolean;
};

export type Ids = ReadonlyMap<Person, string>;

/** Under which id each person of the files is in the school, or is to be. */
export function idsOf({ people, matches }: Given): Ids {
  return new Map(people.map((one) => [one, matches.knownOf.get(one)?.userId ?? crypto.randomUUID()]));
}

/** No import ends what an admin may do, nor what its caller may. */
export function mayLeave({ role, suspended, userId }: Known, { callerId }: Given): boolean {
  return suspended === null && role !== 'admin' && userId !== callerId;
}
