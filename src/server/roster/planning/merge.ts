import type { Role } from '../../../shared/public.ts';
import { noted, type Entry, type Remark } from '../reading/entry.ts';
import { linesOf, text, word, type Questions } from './questions.ts';

/** Somebody of whom the files speak, on as many lines as it may be. */
export type Person = Entry;

/**
 * Lines that are about one person, as one: by the id of the school's register, the user name, or the name with the date of birth or the
 * address. By the name alone only where the file has a line for each class of a teacher; else a person decides.
 */
export function* mergeLines(
  entries: readonly Entry[],
  questions: Questions,
  remarks: Remark[],
): Generator<undefined, Person[]> {
  const people: Person[] = [];
  const byKey = new Map<string, Person[]>();
  for (const entry of entries) {
    yield;
    const keys = keysOf(entry);
    const same = keys.flatMap((key) => byKey.get(key) ?? []).find((person) => !areDistinct(person, entry));
    const person = same ?? { ...entry, also: [] };
    if (same) join(same, entry, remarks);
    else people.push(person);
    for (const key of keys) if (!byKey.get(key)?.includes(person)) byKey.set(key, [...(byKey.get(key) ?? []), person]);
  }
  return decideNamesakes(people, questions, remarks);
}

function keysOf(entry: Entry): string[] {
  const { externalId, username, birthDate, emails, keys, role } = entry;
  return [
    ...(externalId ? [`id ${externalId.toUpperCase()}`] : []),
    ...(username ? [`user ${username}`] : []),
    ...keys.flatMap((name) => [
      ...(birthDate ? [`born ${name} ${birthDate}`] : []),
      ...(emails.length === 1 ? [`mail ${name} ${emails[0]}`] : []),
      ...(entry.isLineAClass ? [`teacher ${name} ${role} ${entry.file}`] : []),
    ]),
  ];
}

type Marked = Pick<Entry, 'externalId' | 'username' | 'birthDate'>;

/** Something that nobody has two of says that these are two. */
export function areDistinct(one: Marked, other: Marked): boolean {
  const differ = (a: string | null, b: string | null) =>
    a !== null && b !== null && a.toUpperCase() !== b.toUpperCase();
  if (one.externalId !== null && other.externalId !== null) return differ(one.externalId, other.externalId);
  return differ(one.username, other.username) || differ(one.birthDate, other.birthDate);
}

const places: readonly (Role | null)[] = ['admin', 'teacher', 'student', 'parent', null];
const standings = ['in', 'barred', 'out'] as const;

function join(person: Person, entry: Entry, remarks: Remark[]): void {
  if (!entry.isLineAClass) remarks.push(noted(entry, 'sameTwice', entry.name));
  const earlier = <Word>(words: readonly Word[], one: Word, other: Word) =>
    words[Math.min(words.indexOf(one), words.indexOf(other))]!;
  Object.assign(person, {
    also: [...person.also, { file: entry.file, line: entry.line }, ...entry.also],
    role: earlier(places, person.role, entry.role),
    standing: earlier(standings, person.standing, entry.standing),
    externalId: person.externalId ?? entry.externalId,
    username: person.username ?? entry.username,
    birthDate: person.birthDate ?? entry.birthDate,
    keys: [...new Set([...person.keys, ...entry.keys])],
    emails: [...new Set([...person.emails, ...entry.emails])],
    classes: [...person.classes, ...entry.classes],
    knowsClasses: person.knowsClasses || entry.knowsClasses,
    children: [...person.children, ...entry.children],
    knowsChildren: person.knowsChildren || entry.knowsChildren,
    isHead: person.isHead || entry.isHead,
  } satisfies Partial<Person>);
}

function decideNamesakes(people: Person[], questions: Questions, remarks: Remark[]): Person[] {
  const byName = new Map<string, Person[]>();
  for (const person of people) {
    if (person.standing === 'out') continue;
    const key = `${person.role} ${person.keys[0]}`;
    byName.set(key, [...(byName.get(key) ?? []), person]);
  }
  const absorbed = new Set<Person>();
  for (const group of byName.values()) {
    const unclear = group.filter((one) => group.some((other) => other !== one && !areDistinct(one, other)));
    const [first, ...others] = unclear;
    if (!first || others.length === 0) continue;
    const answer = questions.ask({
      kind: 'sameName',
      about: first.name,
      lines: unclear.flatMap(linesOf),
      choices: [word('one'), word('separate')],
    });
    if (answer !== 'one') continue;
    for (const other of others) {
      join(first, other, remarks);
      absorbed.add(other);
    }
  }
  return people.filter((person) => !absorbed.has(person));
}

/** One address each: of several, the one that was chosen; and none until then. */
export function decideMails(people: readonly Person[], questions: Questions): void {
  for (const person of people) {
    if (person.emails.length < 2 || person.standing === 'out') continue;
    const answer = questions.ask({
      kind: 'mails',
      about: person.name,
      lines: linesOf(person),
      choices: [...person.emails.map((one) => text(one, one)), word('none')],
    });
    person.emails = person.emails.filter((one) => one === answer);
  }
}
