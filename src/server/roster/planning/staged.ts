import type { ChangedField, RosterDetail, RosterSection } from '../../../shared/roster.ts';
import type { Database } from '../../db/schema.ts';
import type { Known } from './state.ts';

/** A row as it is to be, of a plan that has none yet. */
type Staged<Table extends 'rosterPerson' | 'rosterClass' | 'rosterLink'> = Omit<
  Database[Table],
  'establishmentId' | 'planId'
>;

/** `email`, `standing`: null where they stay. */
export type StagedPerson = Staged<'rosterPerson'>;
export type StagedClass = Staged<'rosterClass'>;
export type StagedLink = Staged<'rosterLink'>;

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
