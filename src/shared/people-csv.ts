import type { Locale } from './locales.ts';
import type { Role } from './public.ts';

/** What a line of the export says of a person; days as `2026-09-01`. */
export type CsvPerson = {
  name: string;
  role: Role;
  email: string | null;
  username: string | null;
  externalId: string | null;
  birthDate: string | null;
  classes: string[];
  family: string[];
  lastSeen: string | null;
  suspended: string | null;
};

type Column = keyof CsvPerson;

const titles: Record<Locale, Record<Column, string> & { roles: Record<Role, string> }> = {
  fr: {
    name: 'Nom',
    role: 'Rôle',
    email: 'Adresse e-mail',
    username: 'Nom d’utilisateur',
    externalId: 'Identifiant',
    birthDate: 'Date de naissance',
    classes: 'Classes',
    family: 'Famille',
    lastSeen: 'Dernière visite',
    suspended: 'Suspension depuis',
    roles: { admin: 'Administration', teacher: 'Enseignant', parent: 'Parent', student: 'Élève' },
  },
  en: {
    name: 'Name',
    role: 'Role',
    email: 'E-mail address',
    username: 'User name',
    externalId: 'Identifier',
    birthDate: 'Birth date',
    classes: 'Classes',
    family: 'Family',
    lastSeen: 'Last visit',
    suspended: 'Suspended since',
    roles: { admin: 'Administration', teacher: 'Teacher', parent: 'Parent', student: 'Student' },
  },
  ar: {
    name: 'الاسم',
    role: 'الدور',
    email: 'البريد الإلكتروني',
    username: 'اسم المستخدم',
    externalId: 'المعرّف',
    birthDate: 'تاريخ الميلاد',
    classes: 'الأقسام',
    family: 'الأسرة',
    lastSeen: 'آخر زيارة',
    suspended: 'تعليق منذ',
    roles: { admin: 'الإدارة', teacher: 'أستاذ(ة)', parent: 'ولي(ة) أمر', student: 'تلميذ(ة)' },
  },
};

const columns = Object.keys(titles.fr).filter((word): word is Column => word !== 'roles');
const byteOrderMark = '\ufeff';

/** A table as schools open it: UTF-8 with its mark, semicolons, CRLF. No cell of it is a formula. */
export function peopleCsv(people: readonly CsvPerson[], locale: Locale): string {
  const { roles, ...heads } = titles[locale];
  const lines = people.map((person) => columns.map((column) => textOf(person, column, roles)));
  const rows = [columns.map((column) => heads[column]), ...lines];
  return byteOrderMark + rows.map((cells) => `${cells.map(cellOf).join(';')}\r\n`).join('');
}

function textOf(person: CsvPerson, column: Column, roles: Record<Role, string>): string {
  if (column === 'role') return roles[person.role];
  const value = person[column];
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
}

/**
 * A cell that begins as a formula would be run by the program that opens it: an apostrophe before it makes it text (OWASP, CSV
 * injection), also where white space stands before it or its sign is a wide one.
 */
function cellOf(text: string): string {
  const defused = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}
