import type { RosterQuestion } from '../../../shared/roster.ts';
import { cannot, noted, type Register, type Remark } from '../reading/entry.ts';
import { Classes } from './classes.ts';
import { decideSharedMails } from './decide-addresses.ts';
import { differ } from './differ.ts';
import { decideKnown, hasBirthDate, hasMail, Matches } from './match.ts';
import { decideMails, mergeLines, type Person } from './merge.ts';
import { linesOf, Questions, word } from './questions.ts';
import { childrenOf, Pupils, type Pupil } from './relate.ts';
import type { Planned } from './staged.ts';
import type { Known, State } from './state.ts';

export type Wishes = { callerId: string; complete: boolean; answers: ReadonlyMap<string, string> };
export type Made = Planned & { questions: RosterQuestion[] };

/** What would change if these files were to hold in this school. Pure: the same of both, and the same answers, are the same plan. */
export function* makePlan(register: Register, state: State, wishes: Wishes): Generator<undefined, Made> {
  const remarks: Remark[] = [...register.remarks];
  const questions = new Questions(wishes.answers);
  const people = yield* mergeLines(register.entries, questions, remarks);
  const classes = planClasses(register, people, state, remarks);
  const matches = new Matches(state);
  yield* matchPupils(people, matches, classes, questions);
  const pupils = new Pupils(people, state, matches, classes);
  const children = new Map<Person, Pupil[]>();
  for (const person of people) {
    yield;
    if (person.role === 'student' && person.children.length > 0)
      remarks.push(cannot(person, 'guardianIsStudent', person.name));
    if (person.role !== 'student' && person.standing !== 'out')
      children.set(person, childrenOf(person, pupils, remarks));
  }
  yield* matchAdults(
    people,
    matches,
    classes,
    questions,
    (person) => (known) =>
      (children.get(person) ?? []).some((pupil) => pupil.known !== null && known.childIds.has(pupil.known.userId)),
  );
  decideMails(people, questions);
  decideSharedMails(people, state, matches, questions, remarks);
  const roles = decideHeads(people, matches, questions);
  const staying = people.filter((person) => mayCome(person, children.get(person) ?? [], matches, remarks));
  const planned = yield* differ({ people: staying, state, matches, classes, children, roles, remarks, ...wishes });
  return { ...planned, questions: questions.asked };
}

function planClasses(register: Register, people: readonly Person[], state: State, remarks: Remark[]): Classes {
  const classes = new Classes(state);
  const ofPeople = people.flatMap((person) => (person.standing === 'out' ? [] : person.classes));
  classes.planKnown([...register.classes, ...ofPeople]);
  for (const one of register.classes) classes.plan(one);
  for (const one of ofPeople) classes.plan(one).size += 1;
  for (const one of register.classes)
    if (classes.plan(one).size === 0) remarks.push(noted(one, 'emptyClass', one.name));
  return classes;
}

function* matchPupils(people: readonly Person[], matches: Matches, classes: Classes, questions: Questions) {
  const pupils = people.filter(({ role }) => role === 'student');
  yield* matchAll(people, matches, [() => () => false]);
  yield* matchAll(pupils, matches, [hasBirthDate, hasMail, isInClass(classes)]);
  decideKnown(pupils, matches, questions);
}

type Sign = (person: Person) => (known: Known) => boolean;

function* matchAdults(
  people: readonly Person[],
  matches: Matches,
  classes: Classes,
  questions: Questions,
  hasChild: Sign,
) {
  const adults = people.filter(({ role }) => role !== 'student');
  yield* matchAll(adults, matches, [hasBirthDate, hasMail, hasChild, isInClass(classes)]);
  const namesakes = adults.filter((person) => !matches.knownOf.has(person) && matches.namesakes(person).length > 1);
  matches.matchInOrder(namesakes, hasChild);
  decideKnown(adults, matches, questions);
}

/** By the surest sign first, for everyone, and then by the next: else a line without an id could take whom the id of another names. */
function* matchAll(people: readonly Person[], matches: Matches, signs: readonly Sign[]): Generator<undefined, void> {
  for (const byKey of ['externalId', 'username'] as const)
    for (const person of people) {
      yield;
      matches.matchBy(byKey, person);
    }
  for (const sign of signs)
    for (const person of people) {
      yield;
      matches.matchByName(person, sign(person));
    }
}

function isInClass(classes: Classes): Sign {
  return (person) => {
    const ids = person.classes.map((one) => classes.find(one)?.id);
    return ({ classIds }) => ids.some((id) => id !== undefined && classIds.has(id));
  };
}

/** Whoever leads the school may become an admin of ours; no file makes one by itself. Null: left out. */
function decideHeads(
  people: readonly Person[],
  matches: Matches,
  questions: Questions,
): Map<Person, 'admin' | 'teacher' | null> {
  const roles = new Map<Person, 'admin' | 'teacher' | null>();
  for (const person of people) {
    if (!person.isHead || person.standing === 'out') continue;
    const known = matches.knownOf.get(person)?.role;
    if (known === 'admin') roles.set(person, 'admin');
    if (known === 'admin' || (person.role === 'admin' && known === 'teacher')) continue;
    const answer = questions.ask({
      kind: 'admin',
      about: person.name,
      lines: linesOf(person),
      choices:
        person.role === 'admin' ? [word('admin'), word('teacher'), word('leaveOut')] : [word('admin'), word('teacher')],
    });
    if (answer === 'admin' || answer === 'teacher') roles.set(person, answer);
    else roles.set(person, person.role === 'admin' ? null : 'teacher');
  }
  return roles;
}

/** A guardian of whom the file names children, and none of them is there, does not come in. */
function mayCome(person: Person, children: readonly unknown[], matches: Matches, remarks: Remark[]): boolean {
  const isWithout =
    person.role === 'parent' && person.standing !== 'out' && person.children.length > 0 && children.length === 0;
  if (!isWithout || matches.knownOf.has(person)) return true;
  remarks.push(cannot(person, 'noChild', person.name));
  return false;
}
