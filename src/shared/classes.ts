import type { Faced } from './public.ts';
/** `grouping`: a language, an option, a club, whose people are in a class as well. */
export const classKinds = ['class', 'grouping'] as const;
export type ClassKind = (typeof classKinds)[number];

/** With whom a class's teachers talk in a conversation that follows it. */
export const classAudiences = ['students', 'families'] as const;
export type ClassAudience = (typeof classAudiences)[number];

export type YearState = 'past' | 'current' | 'next';
/** `starts` and `ends` are days, as `yyyy-mm-dd`. */
export type SchoolYear = { id: string; name: string; starts: string; ends: string; state: YearState };

export type ClassRow = {
  id: string;
  name: string;
  kind: ClassKind;
  level: string | null;
  yearId: string;
  teachers: number;
  students: number;
  /** Which conversations follow it, or followed it until its year was over. */
  conversations: ClassAudience[];
};

export type ClassPage = { items: ClassRow[]; total: number; years: SchoolYear[] };

export type ClassPerson = Faced & { suspended: boolean };
/** `conversationId` is null until it has been made, which takes seconds, and a teacher. */
export type ClassConversation = {
  audience: ClassAudience;
  title: string;
  conversationId: string | null;
  participantCount: number;
  messageCount: number;
};
export type Substitution = { id: string; teacherId: string; substituteId: string; until: string | null };

export type ClassDetail = Omit<ClassRow, 'teachers' | 'students' | 'conversations'> & {
  establishmentId: string;
  year: SchoolYear;
  teachers: ClassPerson[];
  students: ClassPerson[];
  conversations: ClassConversation[];
  substitutions: Substitution[];
};

/** What becomes of the conversations of a class that ends: they stay to be read, or go where nothing was written. */
export type Ended = { kept: number; gone: number };

/** Where the teachers of next year's classes come from: they keep the class of that name, come along with their students, or are named later. */
export const teacherPlans = ['stay', 'follow', 'none'] as const;
export type TeacherPlan = (typeof teacherPlans)[number];

export type NextClass = { name: string; level: string | null };
/** `next` is null where its students leave the school, or a grouping ends. */
export type PlannedClass = { classId: string; next: NextClass | null };
/** One student who goes elsewhere than their class: who repeats a year, changes classes, or leaves. */
export type PlannedStudent = { userId: string; next: NextClass | null };
export type RolloverPlan = {
  year: { name: string; starts: string; ends: string };
  teachers: TeacherPlan;
  classes: PlannedClass[];
  students: PlannedStudent[];
};

/** `basis`: what the classes and their people were when it was made; it runs on no other. */
export type RolloverPreview = {
  basis: string;
  plan: RolloverPlan;
  current: SchoolYear;
  classes: (ClassRow & { next: NextClass | null })[];
  students: { userId: string; name: string; className: string; next: NextClass | null }[];
  made: { name: string; level: string | null; students: number; teachers: number }[];
  totals: { students: number; leavers: number; classes: number };
};

export type Rollover = {
  id: string;
  from: string;
  to: string;
  runAt: Date;
  undoableUntil: Date;
  classes: number;
  students: number;
  leavers: number;
  /** Whether classes or their people are others than it left them: undoing it would lose that. */
  changedSince: boolean;
};
export type SchoolYears = { years: (SchoolYear & { classes: number })[]; rollover: Rollover | null };

/** So many a page of the list holds. */
export const classesAPage = 100;

/** For so long a rollover can be undone. */
export const undoDays = 7;
