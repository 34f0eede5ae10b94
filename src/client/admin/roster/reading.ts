import type { RosterFile } from '../../../shared/roster.ts';

/** How a file is to be read, where somebody said otherwise than it was understood. */
export type Reading = Partial<Pick<RosterFile, 'mapping' | 'monthFirst'>> & { role?: NonNullable<RosterFile['role']> };

/** As it was said to be read, from the moment that it is said and before the server has read it so. */
export function asSaid(file: RosterFile, { mapping, monthFirst, role }: Reading): RosterFile {
  return {
    ...file,
    mapping: mapping ?? file.mapping,
    monthFirst: monthFirst ?? file.monthFirst,
    role: role ?? file.role,
  };
}

export function readingOf({ mapping, monthFirst, role }: RosterFile): Reading {
  return { mapping, monthFirst, ...(role && { role }) };
}
