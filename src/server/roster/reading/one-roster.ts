import { fold } from '../../../shared/fold.ts';
import type { Role } from '../../../shared/public.ts';
import { addressesOf } from './addresses.ts';
import type { Row } from './csv.ts';
import { cannot, noted, type Child, type ClassName, type Entry, type Register, type Remark } from './entry.ts';
import { keyOf } from './headers.ts';
import { cleanName, nameKey } from './names.ts';
import type { Sheet } from './read-lines.ts';
import { roleOfWord } from './words-of-status.ts';

const kinds = ['manifest', 'orgs', 'users', 'roles', 'classes', 'enrollments', 'courses'] as const;
type Kind = (typeof kinds)[number];

/** Which file of OneRoster 1.1 or 1.2 a sheet is, by its columns; null for none. */
export function oneRosterKind({ header }: Pick<Sheet, 'header'>): Kind | null {
  const has = (...names: string[]) => names.every((name) => header.some((one) => keyOf(one) === keyOf(name)));
  if (has('propertyName', 'value')) return 'manifest';
  if (!has('sourcedId')) return null;
  if (has('givenName', 'familyName')) return 'users';
  if (has('classSourcedId', 'userSourcedId')) return 'enrollments';
  if (has('userSourcedId', 'role', 'orgSourcedId')) return 'roles';
  if (has('title', 'schoolSourcedId')) return 'classes';
  if (has('title', 'orgSourcedId')) return 'courses';
  return has('name', 'parentSourcedId') ? 'orgs' : null;
}

type Line = { file: string; line: number; of(column: string): string };
type Files = Partial<Record<Kind, Line[]>>;

/** The people of one school of a OneRoster export: that of this name, else the one with most people. */
export function readOneRoster(sheets: readonly Sheet[], schoolName: string, today: string): Register {
  const files: Files = {};
  for (const sheet of sheets) files[oneRosterKind(sheet)!] = sheet.rows.map((row) => lineOf(sheet, row));
  const remarks: Remark[] = missingFiles(files, sheets[0]!.name);
  const org = schoolOf(files, schoolName);
  const entries = new Map<string, Entry>();
  for (const user of files.users ?? []) readUser(user, files.roles, org, entries, remarks);
  for (const user of files.users ?? []) relate(user, entries, remarks);
  const classes = classesIn(files, org);
  enrol(files, classes, entries, remarks, today);
  return { entries: [...entries.values()], classes: [...classes.values()], remarks };
}

function lineOf({ name: file, header }: Sheet, { line, cells }: Row): Line {
  const places = new Map(header.map((one, index) => [keyOf(one), index]));
  return { file, line, of: (column) => (cells[places.get(keyOf(column)) ?? -1] ?? '').trim() };
}

/** What the manifest says is there, and is not. */
function missingFiles(files: Files, file: string): Remark[] {
  return (files.manifest ?? []).flatMap((row) => {
    const [, named] = /^file\.(\w+)$/.exec(row.of('propertyName')) ?? [];
    const isMissing =
      named && row.of('value') !== 'absent' && kinds.some((kind) => kind === named) && !files[named as Kind];
    return isMissing ? [noted({ file, line: row.line }, 'fileMissing', `${named}.csv`)] : [];
  });
}

function schoolOf(files: Files, schoolName: string): string | null {
  const schools = (files.orgs ?? []).filter((org) => org.of('type') === 'school' && isPresent(org));
  const named = schools.find((org) => fold(org.of('name')) === fold(schoolName));
  if (named) return named.of('sourcedId');
  const people = (id: string) =>
    (files.users ?? []).filter((user) => listOf(user.of('orgSourcedIds')).includes(id)).length;
  return (
    schools.toSorted((one, other) => people(other.of('sourcedId')) - people(one.of('sourcedId')))[0]?.of('sourcedId') ??
    null
  );
}

function readUser(
  user: Line,
  roles: Line[] | undefined,
  org: string | null,
  entries: Map<string, Entry>,
  remarks: Remark[],
): void {
  const sourcedId = user.of('sourcedId');
  const given = cleanName(user.of('preferredGivenName') || user.of('preferredFirstName') || user.of('givenName'));
  const family = cleanName(user.of('preferredFamilyName') || user.of('preferredLastName') || user.of('familyName'));
  const name = `${given} ${family}`.trim();
  const said = roleWordOf(user, roles, org);
  if (org !== null && !said.isHere) return void remarks.push(noted(user, 'otherSchool', name));
  const role = roleOfWord(said.word);
  if (!/\p{L}/u.test(name)) return void remarks.push(cannot(user, 'noName', sourcedId));
  if (/^[=+\-@]/.test(name)) return void remarks.push(cannot(user, 'formula', name));
  if (role === null) return void remarks.push(cannot(user, 'roleUnknown', `${name}: ${said.word}`));
  const { addresses, wrong } = addressesOf(user.of('email'));
  if (wrong) remarks.push(noted(user, 'notAnAddress', `${name}: ${user.of('email')}`));
  const isIn = isPresent(user) && !/^(false|0)$/i.test(user.of('enabledUser'));
  entries.set(sourcedId.toUpperCase(), {
    file: user.file,
    line: user.line,
    also: [],
    role,
    externalId: sourcedId,
    name,
    keys: [nameKey(name), nameKey(`${user.of('givenName')} ${user.of('familyName')}`)],
    birthDate: null,
    emails: addresses,
    username: user.of('username').toLowerCase() || null,
    classes: [],
    knowsClasses: role !== 'parent',
    children: [],
    knowsChildren: false,
    guardianUsernames: [],
    isHead: role === 'admin',
    standing: isIn ? 'in' : 'out',
    isLineAClass: false,
  });
}

/** In version 1.2 roles stand in a file of their own. */
function roleWordOf(user: Line, roles: Line[] | undefined, org: string | null): { word: string; isHere: boolean } {
  const word = user.of('role');
  if (word !== '' || !roles) return { word, isHere: listOf(user.of('orgSourcedIds')).includes(org ?? '') };
  const own = roles.filter((row) => row.of('userSourcedId') === user.of('sourcedId') && isPresent(row));
  const here = own.filter((row) => org === null || row.of('orgSourcedId') === org);
  const said = here.find((row) => row.of('roleType') === 'primary') ?? here[0];
  return { word: said?.of('role') ?? '', isHere: here.length > 0 };
}

/** Whose guardian somebody is may be written on the pupil, on the parent, or on both. */
function relate(user: Line, entries: Map<string, Entry>, remarks: Remark[]): void {
  const self = entries.get(user.of('sourcedId').toUpperCase());
  if (!self) return;
  for (const agent of listOf(user.of('agentSourcedIds'))) {
    const other = entries.get(agent.toUpperCase());
    if (!other) remarks.push(cannot(user, 'noSuchPerson', `${self.name}: ${agent}`));
    else if (self.role === 'student') addChild(other, self);
    else addChild(self, other);
  }
}

function addChild(guardian: Entry, child: Entry): void {
  guardian.knowsChildren = true;
  const isThere = guardian.children.some(({ externalId }) => externalId === child.externalId);
  if (!isThere) guardian.children.push(asChild(child));
}

function asChild({ externalId, keys, name }: Entry): Child {
  return { externalId, keys, className: null, about: name };
}

function classesIn(files: Files, org: string | null): Map<string, ClassName & { file: string; line: number }> {
  const here = (files.classes ?? []).filter(
    (row) => isPresent(row) && (org === null || row.of('schoolSourcedId') === org),
  );
  return new Map(
    here.map((row) => {
      const externalId = row.of('sourcedId');
      return [
        externalId,
        { file: row.file, line: row.line, externalId, name: cleanName(row.of('title')) || externalId },
      ];
    }),
  );
}

function enrol(
  files: Files,
  classes: Map<string, ClassName>,
  entries: Map<string, Entry>,
  remarks: Remark[],
  today: string,
): void {
  for (const row of files.enrollments ?? []) {
    const [inClass, person] = [
      classes.get(row.of('classSourcedId')),
      entries.get(row.of('userSourcedId').toUpperCase()),
    ];
    const about = `${row.of('sourcedId')}: ${row.of('userSourcedId')} → ${row.of('classSourcedId')}`;
    const end = row.of('endDate').slice(0, 10);
    if (!isPresent(row) || (end !== '' && end < today)) remarks.push(noted(row, 'enrolmentOver', about));
    else if (!inClass) remarks.push(cannot(row, 'noSuchClass', about));
    else if (!person) remarks.push(cannot(row, 'noSuchPerson', about));
    else if (isOf(row.of('role'), person.role))
      person.classes.push({ name: inClass.name, externalId: inClass.externalId });
  }
}

function isOf(word: string, role: Role | null): boolean {
  const said = roleOfWord(word);
  return said === role || (said === 'teacher' && role === 'admin');
}

/** Nothing is said in files that hold everything, `active` in those that hold what changed. */
function isPresent(row: Line): boolean {
  return !/^(tobedeleted|inactive)$/i.test(row.of('status'));
}

function listOf(cell: string): string[] {
  return cell
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}
