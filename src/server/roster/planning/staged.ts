import type { Role } from '../../../shared/public.ts';
import type { ChangedField, RosterDetail, RosterSection } from '../../../shared/roster.ts';
import type { Known } from './state.ts';

/** The row that a person is to have. `email`: null where it stays. `standing`: null where it stays. */
export type StagedPerson = {
  userId: string;
  isNew: boolean;
  name: string;
  nameFolded: string;
  role: Role;
  externalId: string | null;
  username: string | null;
  birthDate: string | null;
  email: string | null;
  standing: 'here' | 'left' | null;
};
export type StagedClass = { classId: string; isNew: boolean; name: string; externalId: string | null };
export type StagedLink = { kind: 'teacher' | 'student' | 'guardian'; one: string; other: string; isNew: boolean };

export type Planned = {
  people: StagedPerson[];
  classes: StagedClass[];
  links: StagedLink[];
  details: { section: RosterSection; detail: RosterDetail }[];
  needsName: boolean;
  guardiansLosing: number;
};

/** What of somebody is other than it was. */
export function fieldsOf(known: Known, row: StagedPerson): ChangedField[] {
  const same = ['name', 'role', 'externalId', 'username', 'birthDate'] as const;
  const fields: ChangedField[] = same.flatMap((field) =>
    known[field] === row[field] ? [] : [{ field, from: known[field], to: row[field] }],
  );
  if (row.email !== null) fields.push({ field: 'email', from: known.email, to: row.email });
  if (row.standing !== null)
    fields.push({ field: 'standing', from: known.suspended === null ? 'here' : 'left', to: row.standing });
  return fields;
}
