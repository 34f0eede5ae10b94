import { setImmediate as breathe } from 'node:timers/promises';
import { rosterLimits } from '../../../shared/roster-inputs.ts';
import type { RosterFile } from '../../../shared/roster.ts';
import { rowsOf, type Row } from './csv.ts';
import { decode } from './decode.ts';
import type { Entry, Register, Remark } from './entry.ts';
import { cannot } from './entry.ts';
import { FileRefusal } from '../../../shared/refusals.ts';
import { findDelimiter } from './find-delimiter.ts';
import { oneRosterKind, readOneRoster } from './one-roster.ts';
import { guessMapping, isMonthFirst, profileOf, roleOfProfile } from './profiles.ts';
import { readExcel } from './read-excel.ts';
import { readLines, type Choice, type Sheet } from './read-lines.ts';
import { isZip, unzip } from './unzip.ts';

export type Uploaded = { fileId: string; name: string; bytes: Uint8Array } & Partial<Choice>;
export type Opened = { file: RosterFile; sheets: Sheet[] };

/** So long at a time; between, whoever else is to be answered has their turn. */
const workMs = 10;

/** The files as tables, each with how it is understood, or was said to be. */
export async function openFiles(uploaded: readonly Uploaded[]): Promise<Opened[]> {
  const opened: Opened[] = [];
  let lines = 0;
  for (const one of uploaded) {
    const sheets = await sheetsOf(one.name, one.bytes, rosterLimits.lines - lines);
    lines += sheets.reduce((sum, { rows }) => sum + rows.length, 0);
    opened.push({ sheets, file: understood(one, sheets) });
  }
  return opened;
}

/** What all files together say of the school's people. `today` as `yyyy-mm-dd`. */
export async function readRegister(opened: readonly Opened[], schoolName: string, today: string): Promise<Register> {
  const isOne = ({ file }: Opened) => file.profile === 'oneRoster';
  const parts: Register[] = [];
  const oneRoster = opened.filter(isOne).flatMap(({ sheets }) => sheets);
  if (oneRoster.length > 0) parts.push(readOneRoster(oneRoster, schoolName, today));
  for (const { file, sheets } of opened.filter((one) => !isOne(one)))
    for (const sheet of sheets) {
      const read = await inTurns(readLines(sheet, file));
      parts.push({ classes: [], ...read });
    }
  const [entries, remarks] = [parts.flatMap((part) => part.entries), parts.flatMap((part) => part.remarks)];
  relateByUsername(entries, remarks);
  return { entries: withRoles(entries, remarks), classes: parts.flatMap(({ classes }) => classes), remarks };
}

/** Runs what yields often, and lets others have their turn meanwhile. */
export async function inTurns<Result>(work: Iterator<unknown, Result>): Promise<Result> {
  for (let from = performance.now(); ;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - from < workMs) continue;
    await breathe();
    from = performance.now();
  }
}

async function sheetsOf(name: string, bytes: Uint8Array, most: number): Promise<Sheet[]> {
  if (!isZip(bytes)) return [await readText(name, decode(name, bytes), most)];
  const inside = namesIn(name, bytes);
  if (inside.includes('xl/workbook.xml')) return [headed(name, limited(name, await readExcel(name, bytes), most))];
  const files = unzip(name, bytes, (path) => /(^|\/)[A-Za-z]+\.csv$/.test(path) && !path.includes('__MACOSX'));
  const sheets: Sheet[] = [];
  for (const [path, content] of Object.entries(files)) {
    const left = most - sheets.reduce((sum, { rows }) => sum + rows.length, 0);
    const sheet = await readText(path.slice(path.lastIndexOf('/') + 1), decode(path, content), left, true);
    if (oneRosterKind(sheet)) sheets.push(sheet);
  }
  if (!sheets.some((sheet) => oneRosterKind(sheet) === 'users')) throw new FileRefusal('roster.archiveUnknown', name);
  return sheets;
}

function namesIn(name: string, bytes: Uint8Array): string[] {
  const names: string[] = [];
  unzip(name, bytes, (path) => names.push(path) === 0);
  return names;
}

async function readText(name: string, text: string, most: number, mayBeEmpty = false): Promise<Sheet> {
  const delimiter = findDelimiter(name, text);
  if (delimiter === null) throw new FileRefusal('roster.delimiters', name);
  const rows: Row[] = [];
  const all = rowsOf(name, text, delimiter);
  await inTurns(
    (function* () {
      for (const row of all) {
        yield rows.push(row);
        if (rows.length > most + 1) throw new FileRefusal('roster.tooManyLines', name);
      }
    })(),
  );
  return headed(name, rows, mayBeEmpty);
}

function limited(name: string, rows: Row[], most: number): Row[] {
  if (rows.length > most + 1) throw new FileRefusal('roster.tooManyLines', name);
  return rows;
}

function headed(name: string, [header, ...rows]: Row[], mayBeEmpty = false): Sheet {
  if (!header) {
    if (mayBeEmpty) return { name, header: [], rows: [] };
    throw new FileRefusal('roster.empty', name);
  }
  if (rows.length === 0 && !mayBeEmpty && !oneRosterKind({ header: header.cells }))
    throw new FileRefusal('roster.headerAlone', name);
  return { name, header: header.cells, rows };
}

const sampled = 5;

function understood({ fileId, name, bytes: _, ...said }: Uploaded, sheets: readonly Sheet[]): RosterFile {
  const shown = sheets.find((sheet) => oneRosterKind(sheet) === 'users') ?? sheets[0]!;
  const { header, rows } = shown;
  const profile = said.profile ?? (sheets.some(oneRosterKind) ? 'oneRoster' : profileOf(header));
  const mapping = said.mapping?.length === header.length ? said.mapping : guessMapping(header);
  const choice: Choice = {
    profile,
    role: said.role ?? roleOfProfile(profile),
    monthFirst: said.monthFirst ?? isMonthFirst(header),
    mapping,
  };
  const sample = rows.slice(0, sampled);
  const lines = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  return { fileId, name, ...choice, header, sample, lines, missing: missingIn(choice) };
}

function missingIn({ profile, role, mapping }: Choice): RosterFile['missing'] {
  if (profile === 'oneRoster') return null;
  const has = (...fields: string[]) => mapping.some((field) => field !== null && fields.includes(field));
  if (!has('fullName') && !(has('familyName', 'usedName') && has('givenName', 'preferredName'))) return 'names';
  return role === null && !has('role', 'roles') ? 'role' : null;
}

/** Where a pupil's line names their guardian by the user name. */
function relateByUsername(entries: readonly Entry[], remarks: Remark[]): void {
  const byUsername = new Map(entries.map((entry) => [entry.username, entry]));
  for (const child of entries)
    for (const username of child.guardianUsernames) {
      const guardian = byUsername.get(username);
      const { externalId, keys, name: about } = child;
      if (!guardian) remarks.push(cannot(child, 'noSuchPerson', `${about}: ${username}`));
      guardian?.children.push({ externalId, keys, className: child.classes[0]?.name ?? null, about });
      if (guardian) guardian.knowsChildren = true;
    }
}

/** Whoever is named as somebody's guardian is a parent; who else has no role in any line cannot come in. */
function withRoles(entries: Entry[], remarks: Remark[]): Entry[] {
  const guardians = new Set(entries.flatMap(({ guardianUsernames }) => guardianUsernames));
  return entries.flatMap((entry) => {
    if (entry.role !== null) return [entry];
    if (entry.username && guardians.has(entry.username)) return [{ ...entry, role: 'parent' as const }];
    if (entry.standing !== 'out') remarks.push(cannot(entry, 'roleUnknown', entry.name));
    return entry.standing === 'out' ? [entry] : [];
  });
}
