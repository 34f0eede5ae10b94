/** `writes`: all that a guardian may · `reads`: hears what goes to the families, and writes nothing there · `none`: is no guardian anywhere. */
export const guardianAccesses = ['writes', 'reads', 'none'] as const;
export type GuardianAccess = (typeof guardianAccesses)[number];

/** For staff alone: `note` says what nobody else may read. */
export type GuardianRow = { userId: string; name: string; access: GuardianAccess; note: string | null };
export type FamilyRow = { studentId: string; name: string; classes: string[]; guardians: GuardianRow[] };
export type FamilyPage = { items: FamilyRow[]; total: number };

/** So many children a page of the list holds. */
export const familiesAPage = 50;
