import { fold } from '../../../shared/fold.ts';
import { nameKey } from '../reading/names.ts';
import { cannot, type Child, type Remark } from '../reading/entry.ts';
import type { Classes } from './classes.ts';
import type { Matches } from './match.ts';
import type { Person } from './merge.ts';
import type { Known, State } from './state.ts';

/** A child as the plan knows them: of the files, of the school, or both. */
export type Pupil = { person: Person | null; known: Known | null; classes: ReadonlySet<string> };

/** Finds the children that guardians name: by their id, else by their name and class. */
export class Pupils {
  private readonly byId = new Map<string, Pupil>();
  private readonly byName = new Map<string, Pupil[]>();

  constructor(people: readonly Person[], { people: known }: State, matches: Matches, classes: Classes) {
    const nameOfClass = new Map(classes.all.map(({ id, name }) => [id, fold(name)]));
    const attended = (one: Known | undefined) => [...(one?.classIds ?? [])].map((id) => nameOfClass.get(id) ?? '');
    for (const person of people) {
      if (person.role !== 'student' || person.standing === 'out') continue;
      const match = matches.knownOf.get(person);
      const own = person.classes.map(({ name }) => fold(name));
      this.add(
        { person, known: match ?? null, classes: new Set([...own, ...attended(match)]) },
        person.keys,
        person.externalId,
      );
    }
    for (const one of known) {
      if (one.role !== 'student' || one.suspended !== null || matches.isMatched(one)) continue;
      this.add({ person: null, known: one, classes: new Set(attended(one)) }, [nameKey(one.name)], one.externalId);
    }
  }

  private add(pupil: Pupil, keys: readonly string[], externalId: string | null): void {
    if (externalId) this.byId.set(externalId.toUpperCase(), pupil);
    for (const key of keys) this.byName.set(key, [...(this.byName.get(key) ?? []), pupil]);
  }

  /** Those whom this may be: one, where it is clear. Where an id is named, no name stands in for it. */
  find({ externalId, keys, className }: Child): Pupil[] {
    if (externalId) return [this.byId.get(externalId.toUpperCase()) ?? []].flat();
    const named = [...new Set(keys.flatMap((key) => this.byName.get(key) ?? []))];
    const wanted = className?.split(/[,;|]/).map((one) => fold(one));
    return wanted ? named.filter(({ classes }) => wanted.some((one) => classes.has(one))) : named;
  }
}

/** The children of a guardian, each once. Those who are not found are said. */
export function childrenOf(guardian: Person, pupils: Pupils, remarks: Remark[]): Pupil[] {
  const found = new Set<Pupil>();
  for (const child of guardian.children) {
    const [pupil, ...others] = pupils.find(child);
    if (!pupil) remarks.push(cannot(guardian, 'noSuchChild', child.about));
    else if (others.length > 0) remarks.push(cannot(guardian, 'severalChildren', child.about));
    else found.add(pupil);
  }
  return [...found];
}
