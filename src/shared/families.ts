import type { Child, Faced, Named } from './public.ts';

/** Whose parent somebody is, for staff, and for the family itself. */
export type Kin = { userId: string; children: Child[] };

/** One of the reader's own children, or, for a student, themselves, with who teaches them. */
export type OwnChild = Named & { establishmentId: string; classes: { name: string; teachers: Faced[] }[] };

/**
 * A class that the reader teaches, with who answers for each who attends it. `byName`: who has no e-mail and signs in by their name.
 * `writes`: false for who hears what goes to the families, and reads it alone.
 */
export type TaughtClass = {
  establishmentId: string;
  classId: string;
  name: string;
  students: (Named & { byName: boolean; guardians: (Named & { writes: boolean })[] })[];
};

/** Whom the reader has to do with at their schools: as a parent, and as a teacher. */
export type Family = { children: OwnChild[]; classes: TaughtClass[] };

/** A class that staff may write to as a whole: how many attend it, and how many answer for those. */
export type Audience = { establishmentId: string; classId: string; name: string; students: number; families: number };

/** `writes`: all that a guardian may · `reads`: hears what goes to the families, and writes nothing there · `none`: is no guardian anywhere. */
export const guardianAccesses = ['writes', 'reads', 'none'] as const;
export type GuardianAccess = (typeof guardianAccesses)[number];

/** For staff alone: `note` says what nobody else may read. */
export type GuardianRow = Faced & { access: GuardianAccess; note: string | null };
export type FamilyRow = { studentId: string; name: string; classes: string[]; guardians: GuardianRow[] };
export type FamilyPage = { items: FamilyRow[]; total: number };

/** So many children a page of the list holds. */
export const familiesAPage = 50;
