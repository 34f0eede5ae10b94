import { foldName } from '../../../shared/fold.ts';
import type { Role } from '../../../shared/public.ts';
import type { RosterDetail, RosterPerson } from '../../../shared/roster.ts';
import { cannot, noted } from '../reading/entry.ts';
import { idsOf, mayLeave, type Given } from './given.ts';
import { Links } from './links.ts';
import type { PlannedClass } from './classes.ts';
import type { Person } from './merge.ts';
import { Rows } from './rows.ts';
import { fieldsOf, type Planned, type StagedPerson } from './staged.ts';
import type { Known } from './state.ts';

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
  private readonly given: Given;
  private readonly planned: Planned;
  private readonly rows: Rows;
  private readonly links: Links;
  /** The roles that the files are about. */
  private readonly covered: ReadonlySet<Role | null>;
  /** As the school calls them now: whoever is gone is told from others of their name by where they were. */
  private readonly classNames: ReadonlyMap<string, string>;
  private guardiansLosing = 0;
  private gone = 0;

  constructor(given: Given, planned: Planned) {
    const ids = idsOf(given);
    this.given = given;
    this.planned = planned;
    this.rows = new Rows(given, ids);
    this.links = new Links(given, ids);
    this.classNames = new Map(given.state.classes.map(({ id, name }) => [id, name]));
    this.covered = new Set(given.people.map((person) => (person.role === 'admin' ? null : person.role)));
  }

  person(person: Person): void {
    const known = this.given.matches.knownOf.get(person);
    if (person.standing === 'out') return this.out(person, known);
    const role = this.rows.roleOf(person, known);
    if (role === null) return;
    const row = this.rows.rowOf(person, known, role);
    const links = this.links.of(person, known, role);
    this.planned.links.push(...links);
    if (links.some(({ kind, isNew }) => kind === 'guardian' && !isNew)) this.guardiansLosing += 1;
    const changed = known ? fieldsOf(known, row) : [];
    if (!known || changed.length > 0) this.planned.people.push(row);
    const fields = known ? [...changed, ...this.links.fieldsOf(links)] : [];
    const shown = this.shown(person, known, row);
    if (!known) this.planned.details.push({ section: 'new', detail: { kind: 'person', ...shown } });
    else if (fields.length > 0)
      this.planned.details.push({ section: 'changed', detail: { kind: 'changed', ...shown, fields } });
    else this.planned.details.push({ section: 'same', detail: { kind: 'person', userId: known.userId, ...shown } });
  }

  private shown(person: Person, known: Known | undefined, row: StagedPerson): RosterPerson {
    return {
      name: person.name,
      role: row.role,
      file: person.file,
      line: person.line,
      classes: [...new Set(person.classes.map(({ name }) => name))],
      children: this.links.childNames(person),
      email: row.email ?? known?.email ?? null,
      birthDate: row.birthDate,
      externalId: row.externalId,
    };
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

  private leave(known: Known, at?: Person): void {
    const { userId, name, role, externalId, username, birthDate, suspended } = known;
    if (!mayLeave(known, this.given)) {
      const isOneself = suspended === null && role !== 'admin';
      if (isOneself && at) this.given.remarks.push(cannot(at, 'isOneself', name));
      return;
    }
    this.gone += 1;
    const row = { userId, name, nameFolded: foldName(name), role, externalId, username, birthDate };
    this.planned.people.push({ ...row, isNew: false, email: null, standing: 'left' });
    const where = at && { file: at.file, line: at.line };
    const classes = [...known.classIds].map((id) => this.classNames.get(id)!).sort();
    const detail = { kind: 'person' as const, userId, name, role, classes, birthDate, externalId, ...where };
    this.planned.details.push({ section: 'gone', detail });
  }

  class({ id, name, externalId, known }: PlannedClass): void {
    if (known && known.name === name && known.externalId === externalId) return;
    this.planned.classes.push({ classId: id, isNew: !known, name, externalId });
    if (!known) this.planned.details.push({ section: 'new', detail: { kind: 'class', name } });
    else this.planned.details.push({ section: 'changed', detail: { kind: 'class', name, from: known.name } });
  }

  /** More than a tenth of those whom the files are about, or five families that lose a child: somebody looks twice. */
  dangers(): Pick<Planned, 'needsName' | 'guardiansLosing'> {
    const { guardiansLosing, gone } = this;
    const present = this.given.state.people.filter(
      ({ role, suspended }) => suspended === null && this.covered.has(role),
    ).length;
    return { needsName: gone * 10 > present || guardiansLosing >= 5, guardiansLosing };
  }
}
