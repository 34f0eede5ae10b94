import { foldName } from '../../../shared/fold.ts';
import type { Role } from '../../../shared/public.ts';
import type { ChangedField, RosterDetail, RosterPerson } from '../../../shared/roster.ts';
import { cannot, noted, type Remark } from '../reading/entry.ts';
import type { Classes, Matches, PlannedClass } from './match.ts';
import type { Person } from './merge.ts';
import { fieldsOf, type Planned, type StagedLink, type StagedPerson } from './staged.ts';
import type { Known, State } from './state.ts';

type Pupil = { person: Person | null; known: Known | null };
type Given = {
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

/** What of the school is other than the files say: each person and class in the row they are to have, and the links that come and go. */
export function* differ(given: Given): Generator<undefined, Planned> {
  const planned: Planned = { people: [], classes: [], links: [], details: [], needsName: false, guardiansLosing: 0 };
  const differing = new Differing(given, planned);
  for (const person of given.people) {
    yield;
    differing.person(person);
  }
  for (const known of given.state.people) {
    yield;
    differing.absent(known);
  }
  for (const one of given.classes.named) differing.class(one);
  for (const { kind, ...remark } of given.remarks) {
    const detail = { kind, ...remark } as Extract<RosterDetail, { kind: 'cannot' | 'noted' }>;
    planned.details.push({ section: kind, detail });
  }
  return { ...planned, ...differing.dangers() };
}

class Differing {
  private readonly userIds = new Map<Person, string>();
  private readonly covered: ReadonlySet<Role | null>;
  private readonly usernames: Map<string, string>;
  /** Whether students have ids in these files, so that one without is worth saying. */
  private readonly haveIds: boolean;
  private readonly losing = new Set<string>();
  private readonly byClassId: ReadonlyMap<string, PlannedClass>;
  private readonly nameOf: ReadonlyMap<string, string>;
  private gone = 0;
  private readonly given: Given;
  private readonly planned: Planned;

  constructor(given: Given, planned: Planned) {
    this.given = given;
    this.planned = planned;
    const { people, state, classes, matches } = given;
    for (const person of people) this.userIds.set(person, matches.knownOf.get(person)?.userId ?? crypto.randomUUID());
    this.covered = new Set(people.map((person) => (person.role === 'admin' ? null : person.role)));
    this.haveIds = people.some(({ role, externalId }) => role === 'student' && externalId !== null);
    this.usernames = new Map(
      state.people.flatMap((one) => (one.username ? [[one.username, one.userId] as const] : [])),
    );
    this.byClassId = new Map(classes.all.map((one) => [one.id, one]));
    this.nameOf = new Map([
      ...state.people.map((one) => [one.userId, one.name] as const),
      ...people.map((one) => [this.userIds.get(one)!, one.name] as const),
    ]);
  }

  person(person: Person): void {
    const known = this.given.matches.knownOf.get(person);
    if (person.standing === 'out') return this.out(person, known);
    const role = this.roleOf(person, known);
    if (role === null) return;
    this.remark(person, known, role);
    const row = this.rowOf(person, known, role);
    const [links, lost] = this.linksOf(person, known, role);
    const fields = known ? [...fieldsOf(known, row), ...this.linkFields(links)] : [];
    this.planned.links.push(...links);
    for (const guardian of lost) this.losing.add(guardian);
    const shown = this.shown(person, role, row);
    if (!known) this.planned.details.push({ section: 'new', detail: { kind: 'person', ...shown } });
    else if (fields.length > 0)
      this.planned.details.push({ section: 'changed', detail: { kind: 'changed', ...shown, fields } });
    else this.planned.details.push({ section: 'same', detail: { kind: 'person', userId: known.userId, ...shown } });
    if (!known || fieldsOf(known, row).length > 0) this.planned.people.push(row);
  }

  private out(person: Person, known: Known | undefined): void {
    if (known) this.leave(known, person);
    else this.given.remarks.push(noted(person, 'left', person.name));
  }

  /** Who is in no file, of the roles that the files are about, where these hold everyone. */
  absent(known: Known): void {
    const { matches, complete } = this.given;
    if (!complete || matches.isMatched(known) || matches.awaited.has(known) || !this.covered.has(known.role)) return;
    this.leave(known);
  }

  /** No import ends what an admin may do, nor what its caller may. */
  private leave(known: Known, at?: Person): void {
    if (known.suspended !== null || known.role === 'admin') return;
    if (known.userId === this.given.callerId) {
      if (at) this.given.remarks.push(cannot(at, 'isOneself', known.name));
      return;
    }
    this.gone += 1;
    const { userId, name, role, externalId, username, birthDate } = known;
    const row = { userId, name, nameFolded: foldName(name), role, externalId, username, birthDate };
    this.planned.people.push({ ...row, isNew: false, email: null, standing: 'left' });
    const where = at && { file: at.file, line: at.line };
    this.planned.details.push({ section: 'gone', detail: { kind: 'person', userId, name, role, ...where } });
  }

  /** Whoever is of the staff stays of the staff where a file calls them a parent; an admin stays one. */
  private roleOf(person: Person, known: Known | undefined): Role | null {
    const head = this.given.roles.get(person);
    if (head === null) return null;
    const wanted = head ?? person.role!;
    if (known?.role === 'admin' && wanted !== 'admin') {
      this.given.remarks.push(noted(person, 'staysAdmin', person.name));
      return 'admin';
    }
    if (known?.userId === this.given.callerId && wanted !== known.role) {
      this.given.remarks.push(cannot(person, 'isOneself', person.name));
      return known.role;
    }
    return known?.role === 'teacher' && wanted === 'parent' ? 'teacher' : wanted;
  }

  private remark(person: Person, known: Known | undefined, role: Role): void {
    const { remarks } = this.given;
    const hasMail = person.emails.length > 0 || known?.email;
    if (role !== 'student' && !hasMail) remarks.push(noted(person, 'noEmail', person.name));
    if (person.standing === 'barred') remarks.push(noted(person, 'barred', person.name));
    if (this.haveIds && person.externalId === null && role === 'student')
      remarks.push(noted(person, 'noExternalId', person.name));
  }

  private rowOf(person: Person, known: Known | undefined, role: Role): StagedPerson {
    const isSameId = known?.externalId?.toUpperCase() === person.externalId?.toUpperCase();
    return {
      userId: this.userIds.get(person)!,
      isNew: !known,
      name: person.name,
      nameFolded: foldName(person.name),
      role,
      externalId: (isSameId ? known?.externalId : person.externalId) ?? known?.externalId ?? null,
      username: this.usernameOf(person) ?? known?.username ?? null,
      birthDate: person.birthDate ?? known?.birthDate ?? null,
      email: this.emailOf(person, known),
      standing: this.standingOf(person, known),
    };
  }

  private usernameOf(person: Person): string | null {
    const { username } = person;
    const self = this.userIds.get(person)!;
    if (username === null) return null;
    if ((this.usernames.get(username) ?? self) === self) {
      this.usernames.set(username, self);
      return username;
    }
    this.given.remarks.push(cannot(person, 'usernameTaken', `${person.name}: ${username}`));
    return null;
  }

  /** An address by which somebody has signed in, or that another school knows too, is theirs to change. */
  private emailOf(person: Person, known: Known | undefined): string | null {
    const [email] = person.emails;
    if (!email || email === known?.email) return null;
    if (!known || known.isUnclaimed) return email;
    this.given.remarks.push(noted(person, 'addressKept', `${person.name}: ${email}`));
    return null;
  }

  private standingOf(person: Person, known: Known | undefined): StagedPerson['standing'] {
    if (!known) return person.standing === 'barred' ? 'left' : 'here';
    if (person.standing === 'barred') {
      const mayLeave = known.suspended === null && known.role !== 'admin' && known.userId !== this.given.callerId;
      return mayLeave ? 'left' : null;
    }
    if (known.suspended === 'decided') this.given.remarks.push(noted(person, 'staysSuspended', person.name));
    return known.suspended === 'left' ? 'here' : null;
  }

  /** The links that come and go, and whoever loses a child by it. */
  private linksOf(person: Person, known: Known | undefined, role: Role): [StagedLink[], string[]] {
    const self = this.userIds.get(person)!;
    const links: StagedLink[] = [];
    const kind = role === 'student' ? 'student' : 'teacher';
    if (role !== 'parent' && person.knowsClasses) links.push(...this.classLinks(person, known, kind, self));
    const wanted = new Set((this.given.children.get(person) ?? []).map((pupil) => this.idOf(pupil)));
    for (const other of wanted)
      if (!known?.childIds.has(other)) links.push({ kind: 'guardian', one: self, other, isNew: true });
    const lost =
      person.knowsChildren && this.given.complete ? [...(known?.childIds ?? [])].filter((id) => !wanted.has(id)) : [];
    for (const other of lost) links.push({ kind: 'guardian', one: self, other, isNew: false });
    return [links, lost.length > 0 ? [self] : []];
  }

  /** Somebody leaves a class that the files name, and no other: groups of the school's own making are none of theirs. */
  private classLinks(
    person: Person,
    known: Known | undefined,
    kind: 'student' | 'teacher',
    self: string,
  ): StagedLink[] {
    const { classes } = this.given;
    const wanted = new Set(person.classes.map((one) => classes.plan(one).id));
    const present = known?.classIds ?? new Set<string>();
    const added = [...wanted].filter((id) => !present.has(id));
    const named = (id: string) => classes.named.has(this.byClassId.get(id)!);
    const removed = this.given.complete ? [...present].filter((id) => !wanted.has(id) && named(id)) : [];
    return [
      ...added.map((one) => ({ kind, one, other: self, isNew: true })),
      ...removed.map((one) => ({ kind, one, other: self, isNew: false })),
    ];
  }

  private idOf({ person, known }: Pupil): string {
    return known?.userId ?? this.userIds.get(person!)!;
  }

  private linkFields(links: readonly StagedLink[]): ChangedField[] {
    return links.map(({ kind, one, other, isNew }) => {
      const name = kind === 'guardian' ? this.nameOf.get(other)! : this.byClassId.get(one)!.name;
      return { field: kind === 'guardian' ? 'child' : 'class', from: isNew ? null : name, to: isNew ? name : null };
    });
  }

  private shown(person: Person, role: Role, row: StagedPerson): RosterPerson {
    const children = this.given.children.get(person) ?? [];
    return {
      name: person.name,
      role,
      file: person.file,
      line: person.line,
      classes: [...new Set(person.classes.map(({ name }) => name))],
      children: children.map((pupil) => this.nameOf.get(this.idOf(pupil))!),
      email: row.email ?? this.given.matches.knownOf.get(person)?.email ?? null,
      birthDate: row.birthDate,
      externalId: row.externalId,
    };
  }

  class({ id, name, externalId, known }: PlannedClass): void {
    if (known && known.name === name && known.externalId === externalId) return;
    this.planned.classes.push({ classId: id, isNew: !known, name, externalId });
    if (!known) this.planned.details.push({ section: 'new', detail: { kind: 'class', name } });
    else this.planned.details.push({ section: 'changed', detail: { kind: 'class', name, from: known.name } });
  }

  /** More than a tenth of those whom the files are about, or five families that lose a child: somebody looks twice. */
  dangers(): Pick<Planned, 'needsName' | 'guardiansLosing'> {
    const present = this.given.state.people.filter(
      ({ role, suspended }) => suspended === null && this.covered.has(role),
    ).length;
    const guardiansLosing = this.losing.size;
    return { needsName: this.gone * 10 > present || guardiansLosing >= 5, guardiansLosing };
  }
}
