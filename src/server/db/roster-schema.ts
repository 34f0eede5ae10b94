import type { Generated, GeneratedAlways } from 'kysely';
import type { Role } from '../../shared/public.ts';
import type { RosterState } from '../../shared/roster.ts';

type OfPlan = { establishmentId: string; planId: string };

/** The tables of `migrations/0005-rosters.ts`. What stands in their JSON is typed by whoever writes it. */
export type RosterTables = {
  rosterFile: {
    establishmentId: string;
    id: string;
    madeBy: string;
    name: string;
    parts: number;
    createdAt: Generated<Date>;
  };
  rosterPart: { establishmentId: string; fileId: string; part: number; data: Buffer };
  rosterPlan: {
    establishmentId: string;
    id: string;
    state: Generated<RosterState>;
    madeBy: string;
    madeAt: Generated<Date>;
    expiresAt: Date;
    source: object;
    answers: Generated<object>;
    questions: object;
    summary: object;
    basis: string;
    refused: 'changedMeanwhile' | null;
    appliedAt: Date | null;
    undoneAt: Date | null;
    kept: Generated<number>;
  };
  rosterDetail: OfPlan & { section: string; n: number; detail: object };
  rosterPerson: OfPlan & {
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
  rosterClass: OfPlan & { classId: string; isNew: boolean; name: string; externalId: string | null };
  rosterLink: OfPlan & { kind: 'teacher' | 'student' | 'guardian'; one: string; other: string; isNew: boolean };
  rosterBefore: OfPlan & {
    n: GeneratedAlways<number>;
    kind: 'person' | 'email' | 'class' | 'teacher' | 'student' | 'guardian';
    one: string;
    other: string | null;
    before: object | null;
    after: object | null;
  };
};
