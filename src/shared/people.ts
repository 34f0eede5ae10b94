import type { AuditEntry } from './audit-entry.ts';
import type { Role } from './public.ts';
import type { RefusalReason } from './refusals.ts';

/** What an admin is shown of a school's people. Names are those by which the school calls them. */

/** `decided`: somebody of the school decided so · `left`: the school's register knows the person no longer. */
export type Suspension = { since: Date; until: Date | null; because: 'decided' | 'left' };

/** Of the links that were given for the account. `used`: one of them opened it. */
export type InvitationState = 'never' | 'open' | 'expired' | 'used';

export type ListedPerson = {
  userId: string;
  name: string;
  role: Role;
  email: string | null;
  username: string | null;
  externalId: string | null;
  /** Those that they teach, attend, or have a child in. */
  classes: string[];
  /** A guardian's children, a child's guardians. */
  family: string[];
  invitation: InvitationState;
  hasSignedIn: boolean;
  lastSeenAt: Date | null;
  suspension: Suspension | null;
};

/** `previousCursor`: of the page before this one; null where that is the first. `total`: how many there are, on all pages. `classes`: all to which the list can be narrowed. */
export type PeoplePage = {
  items: ListedPerson[];
  nextCursor: string | null;
  previousCursor: string | null;
  total: number;
  classes: ClassName[];
};

export type ClassName = { id: string; name: string };

export type Named = { userId: string; name: string; role: Role };

export type PersonRecord = Omit<ListedPerson, 'classes' | 'family'> & {
  establishmentId: string;
  birthDate: string | null;
  /** By which the school shows them; null where it shows none. */
  photo: string | null;
  joinedAt: Date;
  classes: { id: string; name: string; as: 'teacher' | 'student' }[];
  guardians: Named[];
  children: Named[];
  /** Why the school may not change the e-mail; null where it may. */
  emailFault: RefusalReason | null;
  /** What was changed about them, the latest first. */
  history: AuditEntry[];
};

/** What became of several at once: all of them, or, where there is somebody for whom it cannot be, nobody. */
export type Batch = { changed: number; cannot: { userId: string; name: string; reason: RefusalReason }[] };
