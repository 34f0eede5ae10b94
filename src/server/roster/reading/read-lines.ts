import { limits } from '../../../shared/limits.ts';
import type { Role } from '../../../shared/public.ts';
import type { RosterField, RosterLine, RosterProfile } from '../../../shared/roster.ts';
import { firstCharacters } from '../../../shared/text.ts';
import { addressesOf } from './addresses.ts';
import type { Row } from './csv.ts';
import { dayOf } from './dates.ts';
import { cannot, noted, type Child, type ClassName, type Entry, type Remark } from './entry.ts';
import { cleanName, isInCapitals, nameKey, properCase } from './names.ts';
import { roleOfWord, saysNo, saysYes, standingOf } from './words-of-status.ts';

export type Sheet = { name: string; header: string[]; rows: Row[] };
export type Choice = {
  profile: RosterProfile;
  role: Role | null;
  monthFirst: boolean;
  mapping: (RosterField | null)[];
};

type Cells = Partial<Record<RosterField, string[]>>;
type Read = { entries: Entry[]; remarks: Remark[] };

/** The people of a file, a line each. What a line lacks to be somebody is said, and so is what had to be left out of it. */
export function* readLines(sheet: Sheet, choice: Choice): Generator<undefined, Read> {
  const read: Read = { entries: [], remarks: [] };
  const shape = shapeOf(sheet, choice.mapping);
  for (const row of sheet.rows) {
    yield;
    readLine({ file: sheet.name, line: row.line }, row.cells, choice, shape, read);
  }
  return read;
}

type Shape = { capitals: ReadonlySet<RosterField>; knowsClasses: boolean; knowsChildren: boolean };

/** What all lines have in common: which names are in capitals, and what there are columns for. */
function shapeOf({ rows }: Sheet, mapping: Choice['mapping']): Shape {
  const named = ['familyName', 'usedName', 'givenName', 'preferredName', 'fullName'] as const;
  const valuesOf = (field: RosterField) =>
    rows.flatMap(({ cells }) => cells.filter((_, index) => mapping[index] === field).map(cleanName));
  return {
    capitals: new Set(named.filter((field) => isInCapitals(valuesOf(field)))),
    knowsClasses: mapping.some((field) => field === 'className' || field === 'classId'),
    knowsChildren: mapping.some(
      (field) => field === 'childGivenName' || field === 'childFamilyName' || field === 'childId',
    ),
  };
}

function readLine(at: RosterLine, row: readonly string[], choice: Choice, shape: Shape, read: Read): void {
  const { own, children } = divide(row, choice.mapping);
  const named = nameOf(own, shape.capitals);
  const fault = faultOf(named.name);
  const about = firstCharacters(named.name || row.filter((cell) => cell !== '').join(' '), 80);
  if (fault) return void read.remarks.push(cannot(at, fault, about));
  const written = first(own, 'birthDate');
  const birthDate = written === '' ? null : dayOf(written, choice.monthFirst);
  if (written !== '' && birthDate === null) read.remarks.push(noted(at, 'dateImpossible', `${named.name}: ${written}`));
  const mails = (own.email ?? []).map(addressesOf);
  if (mails.some(({ wrong }) => wrong))
    read.remarks.push(noted(at, 'notAnAddress', `${named.name}: ${own.email!.join(' ')}`));
  const { role, also, isUnknown } = rolesOf(own, choice);
  if (isUnknown) return void read.remarks.push(cannot(at, 'roleUnknown', `${named.name}: ${first(own, 'role')}`));
  if (also) read.remarks.push(noted(at, 'alsoGuardian', named.name));
  read.entries.push({
    ...at,
    also: [],
    role,
    externalId: first(own, 'externalId') || null,
    ...named,
    birthDate,
    emails: [...new Set(mails.flatMap(({ addresses }) => addresses))],
    username: first(own, 'username').toLowerCase() || null,
    classes: classesOf(own),
    knowsClasses: shape.knowsClasses && role !== 'parent',
    children: children.map(childOf),
    knowsChildren: shape.knowsChildren,
    guardianUsernames: (own.guardianUsername ?? []).flatMap((cell) =>
      cell
        .toLowerCase()
        .split(/[\s,;|]+/)
        .filter(Boolean),
    ),
    isHead: saysYes(first(own, 'isHead')) || role === 'admin',
    standing: standingIn(own),
    isLineAClass: choice.profile === 'ondeTeachers',
  });
}

/** The columns of the person, and those of each child: where one of these comes once more, the next child begins. */
function divide(row: readonly string[], mapping: Choice['mapping']): { own: Cells; children: Cells[] } {
  const own: Cells = {};
  const children: Cells[] = [];
  let child: Cells = {};
  mapping.forEach((field, index) => {
    if (field === null) return;
    const cell = row[index] ?? '';
    const into = field.startsWith('child') ? child : own;
    if (into === child && child[field]) {
      children.push(child);
      child = {};
    }
    const target = field.startsWith('child') ? child : own;
    (target[field] ??= []).push(cell);
  });
  const isSomebody = (one: Cells) =>
    first(one, 'childGivenName') + first(one, 'childFamilyName') + first(one, 'childId') !== '';
  return { own, children: [...children, child].filter(isSomebody) };
}

/** What the first cell that holds anything says. */
function first(cells: Cells, field: RosterField): string {
  return cells[field]?.find((cell) => cell !== '') ?? '';
}

/** How the school calls somebody, and the keys of every name by which another line may mean them. */
function nameOf(own: Cells, capitals: Shape['capitals']): { name: string; keys: string[] } {
  const word = (field: RosterField) => {
    const name = cleanName(first(own, field));
    return capitals.has(field) ? properCase(name) : name;
  };
  const [family, used, given, preferred] = [
    word('familyName'),
    word('usedName'),
    word('givenName'),
    word('preferredName'),
  ];
  const native = [cleanName(first(own, 'nativeGivenName')), cleanName(first(own, 'nativeFamilyName'))]
    .filter(Boolean)
    .join(' ');
  const latin = [preferred || given, used || family].filter(Boolean).join(' ') || word('fullName');
  const name = [...new Set([latin, native].filter(Boolean))].join(' · ');
  const ways = [preferred, given].flatMap((one) =>
    [used, family].map((other) => (one && other ? `${one} ${other}` : '')),
  );
  const names = [...new Set([name, latin, native, ...ways])].filter(Boolean);
  return { name, keys: [...new Set(names.map(nameKey))] };
}

function faultOf(name: string): 'noName' | 'nameTooLong' | 'formula' | null {
  if (/^[=+\-@]/.test(name)) return 'formula';
  if (!/\p{L}/u.test(name)) return 'noName';
  return Array.from(name).length > limits.nameCharacters ? 'nameTooLong' : null;
}

/** One role a person: the first that the line names, and of several the one of the staff, which writes to most. */
function rolesOf(own: Cells, { role: usual }: Choice): { role: Role | null; also: boolean; isUnknown: boolean } {
  const said = first(own, 'role');
  const roles = (own.roles ?? []).flatMap((cell) => cell.split(/[,;|]/).map(roleOfWord));
  const role = said === '' ? (roles.find((one) => one !== null) ?? usual) : roleOfWord(said);
  return { role, also: role !== 'parent' && roles.includes('parent'), isUnknown: said !== '' && role === null };
}

function standingIn(own: Cells): Entry['standing'] {
  const status = standingOf(first(own, 'status'));
  if (status === 'out' || saysYes(first(own, 'deleted'))) return 'out';
  return status === 'barred' || saysYes(first(own, 'suspended')) || saysNo(first(own, 'maySignIn')) ? 'barred' : 'in';
}

function classesOf(own: Cells): ClassName[] {
  const names = (own.className ?? []).flatMap((cell) => cell.split(/[,;|]/).map(cleanName)).filter(Boolean);
  const ids = (own.classId ?? []).flatMap((cell) => cell.split(/[,;|]/).map((one) => one.trim())).filter(Boolean);
  const paired = names.length === ids.length;
  return names.map((name, index) => ({ name, externalId: paired ? ids[index]! : null }));
}

function childOf(cells: Cells): Child {
  const [family, used, given] = [
    first(cells, 'childFamilyName'),
    first(cells, 'childUsedName'),
    first(cells, 'childGivenName'),
  ].map(cleanName);
  const keys = [used, family].flatMap((one) => (one ? [nameKey(`${given} ${one}`)] : []));
  const className = cleanName(first(cells, 'childClass')) || null;
  const about = [given, used || family, className && `(${className})`].filter(Boolean).join(' ');
  return { externalId: first(cells, 'childId') || null, keys: [...new Set(keys)], className, about };
}
