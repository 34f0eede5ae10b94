import type { Generated, GeneratedAlways } from 'kysely';
import type { ClassAudience, ClassKind, YearState } from '../../shared/classes.ts';

/** The tables of classes, years and families. A day without a time is text, as `yyyy-mm-dd`. */
export type ClassTables = {
  schoolYear: {
    establishmentId: string;
    id: Generated<string>;
    name: string;
    starts: string;
    ends: string;
    state: YearState;
  };
  /** Who is a guardian of whom; `writes` where they may more than read. */
  guardianOf: {
    establishmentId: GeneratedAlways<string>;
    guardianId: GeneratedAlways<string>;
    studentId: GeneratedAlways<string>;
    writes: GeneratedAlways<boolean>;
  };
  guardianDenied: { establishmentId: string; guardianId: string; studentId: string };
  classDue: { establishmentId: string; classId: string };
  classConversation: {
    establishmentId: string;
    classId: string;
    audience: ClassAudience;
    title: string;
    conversationId: string | null;
    openedBy: string;
  };
  pastClass: {
    establishmentId: string;
    id: string;
    schoolYearId: string;
    name: string;
    kind: ClassKind;
    level: string | null;
    externalId: string | null;
  };
  pastClassPerson: { establishmentId: string; classId: string; role: 'teacher' | 'student'; userId: string };
  pastClassConversation: {
    establishmentId: string;
    classId: string;
    audience: ClassAudience;
    title: string;
    conversationId: string | null;
    openedBy: string;
  };
  rollover: {
    establishmentId: string;
    id: Generated<string>;
    fromYearId: string;
    toYearId: string | null;
    leftAs: string;
    classes: number;
    students: number;
    leavers: number;
    runAt: Generated<Date>;
    undoneAt: Date | null;
  };
  substitution: {
    establishmentId: string;
    id: Generated<string>;
    classId: string;
    teacherId: string;
    substituteId: string;
    taught: boolean;
    until: string | null;
    untilAt: Date | null;
    beganAt: Generated<Date>;
    endedAt: Date | null;
  };
};
