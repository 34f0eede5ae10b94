import type { Role } from '../../../shared/public.ts';
import type { CannotReason, NotedReason, RosterLine } from '../../../shared/roster.ts';

export type ClassName = { name: string; externalId: string | null };

/** A child as a guardian's line names it. `keys`: the names by which they may be known. */
export type Child = { externalId: string | null; keys: string[]; className: string | null; about: string };

/**
 * A person as one line, or several that are about the same, says. `standing`: whether the school has them, no longer has them, or has
 * them without letting them sign in. `knows…`: whether the file says anything of it at all, so that nothing said is none.
 */
export type Entry = RosterLine & {
  also: RosterLine[];
  role: Role | null;
  externalId: string | null;
  name: string;
  keys: string[];
  birthDate: string | null;
  emails: string[];
  username: string | null;
  classes: ClassName[];
  knowsClasses: boolean;
  children: Child[];
  knowsChildren: boolean;
  guardianUsernames: string[];
  isHead: boolean;
  standing: 'in' | 'out' | 'barred';
  /** A line for each class: lines of one name are one person. */
  isLineAClass: boolean;
};

export type Remark =
  | ({ kind: 'cannot'; reason: CannotReason; about: string } & RosterLine)
  | ({ kind: 'noted'; reason: NotedReason; about: string } & RosterLine);

/** What files say, before it is compared with the school. */
export type Register = { entries: Entry[]; classes: (ClassName & RosterLine)[]; remarks: Remark[] };

export function cannot(at: RosterLine, reason: CannotReason, about: string): Remark {
  return { kind: 'cannot', file: at.file, line: at.line, reason, about };
}

export function noted(at: RosterLine, reason: NotedReason, about: string): Remark {
  return { kind: 'noted', file: at.file, line: at.line, reason, about };
}
