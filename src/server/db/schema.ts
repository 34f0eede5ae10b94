import type { Generated, GeneratedAlways } from 'kysely';
import type { AuditAction } from '../../shared/audit-actions.ts';
import type { AnswerTime } from '../../shared/availability.ts';
import type { Role } from '../../shared/public.ts';
import type { RosterTables } from './roster-schema.ts';
import type { Locale } from '../../shared/locales.ts';
import type { GuardianAccess } from '../../shared/families.ts';
import type { ClassKind } from '../../shared/classes.ts';
import type { AccountTables } from './schema-account.ts';
import type { EmailTables } from './schema-email.ts';
import type { FileTables } from './schema-files.ts';
import type { ClassTables } from './schema-classes.ts';
import type { MessageTables } from './schema-messages.ts';
import type { NotificationTables } from './schema-notifications.ts';

/** The tables as the migrations leave them; columns in camelCase by Kysely's plugin. */
export type Database = {
  instance: { singleton: Generated<boolean>; epoch: string; systemIdentifier: string | null };
  establishment: {
    id: string;
    name: string;
    timezone: string;
    revision: Generated<number>;
    horizonRevision: Generated<number>;
    settings: Generated<object>;
    settingsRevision: Generated<number>;
    readingsDueAt: Date | null;
    code: Generated<string>;
    createdAt: Generated<Date>;
  };
  user: {
    id: string;
    email: string | null;
    name: string;
    passwordHash: string | null;
    locale: Generated<Locale>;
    lastSeenAt: Date | null;
    /** Kept by a trigger. */
    firstSignedInAt: Date | null;
    createdAt: Generated<Date>;
  };
  membership: {
    establishmentId: string;
    userId: string;
    name: string;
    nameFolded: string;
    role: Role;
    chosePresence: boolean | null;
    choseReading: boolean | null;
    choseTyping: boolean | null;
    sharesPresence: GeneratedAlways<boolean>;
    sharesReading: GeneratedAlways<boolean>;
    sharesTyping: GeneratedAlways<boolean>;
    suspendedAt: Date | null;
    suspendedUntil: Date | null;
    suspendedBecause: 'decided' | 'left' | null;
    externalId: string | null;
    username: string | null;
    /** A day without a time, as `yyyy-mm-dd`. */
    birthDate: string | null;
    answersForStudents: Generated<boolean>;
    schoolTellsPresence: Generated<boolean>;
    schoolTellsReading: Generated<boolean>;
    chosePhoto: string | null;
    /** The one that the school took away: it shows the next. */
    takenPhoto: string | null;
    photo: GeneratedAlways<string | null>;
    revision: Generated<number>;
    createdAt: Generated<Date>;
  };
  /** Whom somebody does not want to hear from; asked for by way of the view, which has those that hold now. */
  personBlock: Block;
  holdingBlock: Block;
  schoolClass: {
    establishmentId: string;
    id: string;
    name: string;
    externalId: string | null;
    /** The current year of the school where none is named. */
    schoolYearId: Generated<string>;
    kind: Generated<ClassKind>;
    level: string | null;
  };
  classTeacher: { establishmentId: string; classId: string; userId: string };
  classStudent: { establishmentId: string; classId: string; userId: string };
  guardianship: {
    establishmentId: string;
    guardianId: string;
    studentId: string;
    access: Generated<GuardianAccess>;
    note: string | null;
  };
  personDue: { establishmentId: string; userId: string; standing: Generated<boolean> };
  conversationDue: { establishmentId: string; conversationId: string; retold: Generated<boolean> };
  /** Days on which a school tells its people nothing, each as `yyyy-mm-dd`, the last one too. */
  closedDays: { establishmentId: string; id: Generated<string>; fromDay: string; toDay: string; name: string };
  /** Days as `yyyy-mm-dd`. */
  staffAvailability: {
    establishmentId: string;
    userId: string;
    answersWithin: AnswerTime | null;
    absentFrom: string | null;
    absentUntil: string | null;
    absentSince: Date | null;
    absenceText: Generated<string>;
    substituteId: string | null;
  };
  settingsChange: {
    establishmentId: string;
    revision: number;
    place: string;
    actorId: string | null;
    before: unknown;
    after: unknown;
    changedAt: Generated<Date>;
  };
  auditEntry: {
    id: string;
    establishmentId: string;
    actorId: string | null;
    action: AuditAction;
    subjectId: string | null;
    detail: Generated<object>;
    createdAt: Generated<Date>;
    /** In the order in which they were kept, and with them of each school. */
    seq: GeneratedAlways<number>;
    undoes: string | null;
  };
  /** By the person; what it holds is read by `personalFrom` alone. */
  personalSettings: { userId: string; version: number; settings: object; changedAt: Generated<Date> };
  accountChange: { userId: string; transaction: Generated<string>; createdAt: Generated<Date> };
  invitation: {
    tokenHash: string;
    userId: string;
    expiresAt: Date;
    usedAt: Date | null;
    establishmentId: string | null;
    codeHash: string | null;
    resets: Generated<boolean>;
    invitedBy: string | null;
    createdAt: Generated<Date>;
    revokedAt: Date | null;
  };
  firstSteps: { establishmentId: string; settingsSeenAt: Date | null; hiddenAt: Date | null };
  readerCursor: { establishmentId: string; name: string; revision: Generated<number> };
  job: {
    id: Generated<string>;
    establishmentId: string | null;
    kind: string;
    slot: string;
    payload: object;
    state: Generated<'waiting' | 'running' | 'done' | 'failed'>;
    done: Generated<number>;
    total: number | null;
    runAfter: Generated<Date>;
    attempts: Generated<number>;
    error: string | null;
    createdAt: Generated<Date>;
    endedAt: Date | null;
  };
} & AccountTables &
  ClassTables &
  EmailTables &
  FileTables &
  MessageTables &
  NotificationTables &
  RosterTables;

type Block = { establishmentId: string; blockerId: string; blockedId: string; createdAt: Generated<Date> };
