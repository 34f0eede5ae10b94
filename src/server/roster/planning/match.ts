import { nameKey } from '../reading/names.ts';
import { areDistinct, type Person } from './merge.ts';
import { linesOf, text, word, type Questions } from './questions.ts';
import type { Known, State } from './state.ts';

/** Who of the files is whom of the school. */
export class Matches {
  readonly knownOf = new Map<Person, Known>();
  private readonly personOf = new Map<Known, Person>();
  private readonly byId = new Map<string, Known>();
  private readonly byUsername = new Map<string, Known>();
  private readonly byName = new Map<string, Known[]>();
  /** Of whom it is yet to be decided whether they are somebody in the files, so that they are not gone. */
  readonly awaited = new Set<Known>();

  constructor({ people }: State) {
    for (const known of people) {
      if (known.externalId) this.byId.set(known.externalId.toUpperCase(), known);
      if (known.username) this.byUsername.set(known.username, known);
      for (const key of new Set([known.name, ...known.name.split(' · ')].map(nameKey)))
        this.byName.set(key, [...(this.byName.get(key) ?? []), known]);
    }
  }

  isMatched(known: Known): boolean {
    return this.personOf.has(known);
  }

  set(person: Person, known: Known): void {
    if (this.personOf.has(known) || this.knownOf.has(person)) return;
    this.knownOf.set(person, known);
    this.personOf.set(known, person);
  }

  /** By what nobody shares with anybody: the register's id, or the user name where nothing says that they are two. */
  matchBy(key: 'externalId' | 'username', person: Person): void {
    const found =
      key === 'externalId'
        ? this.byId.get(person.externalId?.toUpperCase() ?? '')
        : this.byUsername.get(person.username ?? '');
    if (found && (key === 'externalId' || !areDistinct(found, person))) this.set(person, found);
  }

  /** By the name together with what `isAlso` looks at, where that is one person. */
  matchByName(person: Person, isAlso: (known: Known) => boolean): void {
    if (this.knownOf.has(person)) return;
    const [found, ...others] = this.namesakes(person).filter(isAlso);
    if (found && others.length === 0) this.set(person, found);
  }

  /** Where there are as many of a name in the files as in the school, and all fit alike, one is one and the other the other. */
  matchInOrder(people: readonly Person[], isAlso: (person: Person) => (known: Known) => boolean): void {
    for (const person of people) {
      if (this.knownOf.has(person)) continue;
      const fitting = this.namesakes(person).filter(isAlso(person));
      const alike = people.filter((other) => !this.knownOf.has(other) && other.keys[0] === person.keys[0]);
      if (fitting.length > 1 && fitting.length === alike.length)
        for (const [index, one] of alike.entries()) this.set(one, fitting[index]!);
    }
  }

  /** Those of that name of whom nothing says that they are somebody else. */
  namesakes(person: Person): Known[] {
    const found = new Set(person.keys.flatMap((key) => this.byName.get(key) ?? []));
    const isPupil = person.role === 'student';
    return [...found].filter(
      (known) => !this.personOf.has(known) && (known.role === 'student') === isPupil && !areDistinct(known, person),
    );
  }
}

export function hasBirthDate(person: Person): (known: Known) => boolean {
  return ({ birthDate }) => birthDate !== null && birthDate === person.birthDate;
}

export function hasMail(person: Person): (known: Known) => boolean {
  return ({ email }) => email !== null && person.emails.includes(email);
}

/** Somebody of that name is there, and nothing else says whether it is they. */
export function decideKnown(people: readonly Person[], matches: Matches, questions: Questions): void {
  for (const person of people) {
    if (matches.knownOf.has(person) || person.standing === 'out') continue;
    const namesakes = matches.namesakes(person);
    if (namesakes.length === 0) continue;
    const answer = questions.ask({
      kind: 'known',
      about: person.name,
      lines: linesOf(person),
      choices: [...namesakes.map((known) => text(known.userId, describe(known))), word('new')],
    });
    const chosen = namesakes.find(({ userId }) => userId === answer);
    if (chosen) matches.set(person, chosen);
    if (answer === null) for (const known of namesakes) matches.awaited.add(known);
  }
}

function describe({ name, birthDate, email, externalId }: Known): string {
  return [name, birthDate, externalId, email].filter(Boolean).join(', ');
}
