import type { Role } from '../../../shared/public.ts';
import type { RosterField, RosterProfile } from '../../../shared/roster.ts';
import { fieldOf, keyOf } from './headers.ts';

type Profile = {
  id: RosterProfile;
  /** Headers that it has, and other files have not all of. */
  has: string[];
  role: Role | null;
  monthFirst?: boolean;
};

/** The exports whose columns are known, the more particular first. */
const profiles: Profile[] = [
  { id: 'ondeGuardians', has: ['Nom responsable', 'Prénom responsable'], role: 'parent' },
  { id: 'ondeStudents', has: ['Nom élève', 'Prénom élève', 'Date naissance'], role: 'student' },
  { id: 'ondeTeachers', has: ['Nom usage', 'Nom', 'Prénom', 'Directeur'], role: 'teacher' },
  { id: 'edificeParents', has: ['Nom', 'Prénom', "Nom de l'élève", "Prénom de l'élève"], role: 'parent' },
  { id: 'massar', has: ['Code Massar'], role: 'student' },
  { id: 'gibbon', has: ['Surname', 'First Name', 'Primary Role', 'Status'], role: null },
  { id: 'moodle', has: ['username', 'firstname', 'lastname', 'email'], role: null },
  { id: 'pronote', has: ['INE', 'Nom', 'Prénom', 'Classe'], role: 'student' },
];

export function profileOf(header: readonly string[]): RosterProfile {
  const keys = new Set(header.map(keyOf));
  return profiles.find(({ has }) => has.every((word) => keys.has(keyOf(word))))?.id ?? 'other';
}

/** Whose file it is by its profile; null where it says so itself, line by line, or nobody knows. */
export function roleOfProfile(profile: RosterProfile): Role | null {
  return profiles.find(({ id }) => id === profile)?.role ?? null;
}

/** `DOB` is a header of systems that write the month first. */
export function isMonthFirst(header: readonly string[]): boolean {
  return header.some((one) => keyOf(one) === 'dob');
}

/** The columns as their headers say. Where nobody's own name is there but a child's is, it is a file of children. */
export function guessMapping(header: readonly string[]): (RosterField | null)[] {
  const mapping = header.map(fieldOf);
  const isOwn = mapping.some((field) => field === 'familyName' || field === 'fullName' || field === 'givenName');
  return isOwn ? mapping : mapping.map((field) => (field === null ? null : (asOwn.get(field) ?? field)));
}

const asOwn = new Map<RosterField, RosterField>([
  ['childFamilyName', 'familyName'],
  ['childUsedName', 'usedName'],
  ['childGivenName', 'givenName'],
  ['childClass', 'className'],
  ['childId', 'externalId'],
]);
