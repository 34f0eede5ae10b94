import type { TaughtClass } from '../../shared/families.ts';
import type { Named } from '../../shared/public.ts';

/** Whom a teacher is about to write to, all at once: those of a class, its families, or one family. */
export type Target = {
  establishmentId: string;
  /** What the conversation is called, until the teacher says otherwise. */
  title: string;
} & ({ classId: string; of: 'students' | 'families' } | { people: readonly Named[] });

export type Family = TaughtClass['students'][number];
