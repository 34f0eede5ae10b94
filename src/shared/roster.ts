import type { Role } from './public.ts';

/** What a column of a school's file may hold. What is read of no column is nothing to us, and stays in the file. */
export const rosterFields = [
  'externalId',
  'familyName',
  'usedName',
  'givenName',
  'preferredName',
  'fullName',
  'nativeFamilyName',
  'nativeGivenName',
  'birthDate',
  'email',
  'username',
  'role',
  'roles',
  'status',
  'suspended',
  'deleted',
  'maySignIn',
  'className',
  'classId',
  'isHead',
  'guardianUsername',
  'childFamilyName',
  'childUsedName',
  'childGivenName',
  'childClass',
  'childId',
] as const;
export type RosterField = (typeof rosterFields)[number];

export const rosterProfiles = [
  'ondeStudents',
  'ondeGuardians',
  'ondeTeachers',
  'pronote',
  'edificeParents',
  'gibbon',
  'moodle',
  'massar',
  'oneRoster',
  'other',
] as const;
export type RosterProfile = (typeof rosterProfiles)[number];

/** How a file is read: its columns in order, each with what it holds. */
export type RosterFile = {
  fileId: string;
  name: string;
  profile: RosterProfile;
  /** Whose file it is, where no column says it; null where it is not known yet, or said by line. */
  role: Role | null;
  monthFirst: boolean;
  header: string[];
  mapping: (RosterField | null)[];
  /** The first lines, as they stand there. */
  sample: { line: number; cells: string[] }[];
  lines: number;
  /** What has to be said before it can be imported. */
  missing: 'role' | 'names' | null;
};

export const rosterSections = ['new', 'same', 'changed', 'gone', 'cannot', 'noted'] as const;
export type RosterSection = (typeof rosterSections)[number];

/** Why a line, or a part of it, does not come in. */
export type CannotReason =
  | 'noName'
  | 'nameTooLong'
  | 'formula'
  | 'roleUnknown'
  | 'noSuchChild'
  | 'severalChildren'
  | 'noChild'
  | 'guardianIsStudent'
  | 'noSuchClass'
  | 'noSuchPerson'
  | 'usernameTaken'
  | 'isOneself';

/** What is worth knowing and stops nothing. `about` is what it is about, as it stands in the file. */
export type NotedReason =
  | 'noExternalId'
  | 'noEmail'
  | 'sameTwice'
  | 'dateImpossible'
  | 'notAnAddress'
  | 'left'
  | 'barred'
  | 'emptyClass'
  | 'enrolmentOver'
  | 'staysSuspended'
  | 'addressKept'
  | 'staysAdmin'
  | 'otherSchool'
  | 'fileMissing'
  | 'alsoGuardian';

export type RosterLine = { file: string; line: number };
export type ChangedField = { field: string; from: string | null; to: string | null };
export type RosterPerson = {
  name: string;
  role: Role;
  classes?: string[];
  children?: string[];
  email?: string | null;
  birthDate?: string | null;
  externalId?: string | null;
} & Partial<RosterLine>;

/** What a page of a section holds. */
export type RosterDetail =
  | ({ kind: 'person'; userId?: string } & RosterPerson)
  | ({ kind: 'changed'; fields: ChangedField[] } & RosterPerson)
  | ({ kind: 'class'; name: string; from?: string } & Partial<RosterLine>)
  | ({ kind: 'cannot'; reason: CannotReason; about: string } & RosterLine)
  | ({ kind: 'noted'; reason: NotedReason; about: string } & RosterLine);

/**
 * What a person must decide. `sameName`: lines of one name, one person or as many as there are lines · `known`: somebody of the school
 * has that name, and nothing else says that it is they · `mails`: several addresses of one person · `sharedMail`: one address of several
 * people · `admin`: the file says that they lead the school.
 */
export type RosterQuestion = {
  id: string;
  kind: 'sameName' | 'known' | 'mails' | 'sharedMail' | 'admin';
  about: string;
  lines: RosterLine[];
  /** What may be chosen: a word, an address, or a person by their name. */
  choices: { id: string; word: RosterWord | null; text: string | null }[];
  answer: string | null;
};
export type RosterWord = 'one' | 'separate' | 'new' | 'same' | 'none' | 'admin' | 'teacher' | 'leaveOut';

export type RosterCounts = Record<RosterSection, number> & { questions: number; unanswered: number };
export type RosterState = 'open' | 'applying' | 'applied' | 'undoing' | 'undone';

export type RosterPlan = {
  planId: string;
  establishmentId: string;
  state: RosterState;
  madeBy: string;
  madeAt: Date;
  expiresAt: Date;
  files: RosterFile[];
  complete: boolean;
  counts: RosterCounts;
  /** The school's name has to be typed: too many are gone, or too many guardians lose a child. */
  needsName: boolean;
  guardiansLosing: number;
  /** The job that applies it or takes it back, while there is one, and how far it has come. */
  progress: { jobId: string; done: number; total: number | null } | null;
  /** Whether the last try to apply it or to take it back broke off for good, by a fault of the server: it can be tried again. */
  failed: boolean;
  /** Why the last try to apply it did nothing. */
  refused: 'changedMeanwhile' | null;
  appliedAt: Date | null;
  undoUntil: Date | null;
  /** How many of what was to be taken back had been changed by hand since, and stayed. */
  kept: number;
};
