import type { ContactRule, ConversationKind, May, Relation, Role, StudentWriting, Supervision } from './public.ts';

/** From whom to whom. */
export type ContactRules = Record<Role, Record<Role, ContactRule>>;

/**
 * Who may start writing to whom, until a school narrows it: the default, and the outer bound of what a school may set. The only
 * such table: the server's queries, the client's buttons, docs/rules.md and the tests are made from it.
 */
export const contactRules = {
  admin: { admin: 'always', teacher: 'always', parent: 'always', student: 'always' },
  teacher: { admin: 'always', teacher: 'always', parent: 'childTaught', student: 'taught' },
  parent: { admin: 'always', teacher: 'childTaught', parent: 'never', student: 'guardian' },
  student: { admin: 'never', teacher: 'taught', parent: 'guardian', student: 'never' },
} as const satisfies ContactRules;

/** Whether nobody is let through by `rule` who is not let through by `bound`. */
export function isWithin(bound: ContactRule, rule: ContactRule): boolean {
  return rule === bound || rule === 'never' || bound === 'always';
}

/** A family may always write to each other, whatever other role a guardian has at the school. */
export function mayStartWriting(rules: ContactRules, from: Role, to: Role, relations: readonly Relation[]): boolean {
  const rule = rules[from][to];
  return rule === 'always' || relations.includes('guardian') || (rule !== 'never' && relations.includes(rule));
}

/** A direct conversation is open to both as long as either may start it: who was written to may answer. */
export function mayConverse(rules: ContactRules, one: Role, other: Role, relations: readonly Relation[]): boolean {
  return mayStartWriting(rules, one, other, relations) || mayStartWriting(rules, other, one, relations);
}

/** An admin may write to any student; that they did is kept in the audit. */
export function isAudited(from: Role, to: Role): boolean {
  return from === 'admin' && to === 'student';
}

export function isStaff(role: Role): boolean {
  return role === 'admin' || role === 'teacher';
}

export function mayCreate(kind: ConversationKind, role: Role): boolean {
  return kind !== 'announcement' || isStaff(role);
}

/** In an announcement its staff write; in the others everyone does. */
export function mayWriteIn(kind: ConversationKind, role: Role): boolean {
  return kind !== 'announcement' || isStaff(role);
}

/** In an announcement its staff see everyone, and whom it is for see its staff and themselves: a parent learns no other child's name. */
export function seesEveryoneIn(kind: ConversationKind, role: Role): boolean {
  return kind !== 'announcement' || isStaff(role);
}

/** Groups are looked after by their staff and by whoever made them; announcements by staff; a direct conversation by nobody. */
export function mayManage(kind: ConversationKind, role: Role, isCreator: boolean): boolean {
  return kind !== 'direct' && (isStaff(role) || (kind === 'group' && isCreator));
}

/** Only staff may remove staff: a class is not left without the adult who answers for it by someone else's hand. */
export function mayRemove(by: Role, removed: Role): boolean {
  return isStaff(by) || !isStaff(removed);
}

/** Groups may be left. Direct conversations stay, and who an announcement was for does not leave it. */
export function mayLeave(kind: ConversationKind, role: Role): boolean {
  return kind === 'group' || (kind === 'announcement' && isStaff(role));
}

export type Present = { userId: string; role: Role };
export type GroupFault = 'conversation.studentWithStranger' | 'conversation.needsStaff';

/**
 * What forbids these people to share one conversation: a student beside an adult who is neither staff nor their guardian,
 * or students with no staff present. An announcement, where staff alone write, is free of the first.
 */
export function groupFault(
  kind: ConversationKind,
  people: readonly Present[],
  isGuardian: (guardianId: string, studentId: string) => boolean,
): GroupFault | null {
  const students = people.filter(({ role }) => role === 'student');
  const parents = people.filter(({ role }) => role === 'parent');
  const isStranger = (student: Present) => parents.some((parent) => !isGuardian(parent.userId, student.userId));
  if (kind !== 'announcement' && students.some(isStranger)) return 'conversation.studentWithStranger';
  if (students.length > 0 && kind !== 'direct' && !people.some(({ role }) => isStaff(role)))
    return 'conversation.needsStaff';
  return null;
}

/** `answered`: an adult alone with students writes to them where another member of staff answers for it · `never`: not at all. */
export type AloneRule = 'answered' | 'never';

/** What a school decides of who writes where. */
export type WritingRules = { contactRules: ContactRules; studentWriting: StudentWriting; aloneWithStudents: AloneRule };

/** Whether somebody of this role writes at this school at all; at which hours, `mayWriteAt` says. */
export function mayWriteAtAll(writing: StudentWriting, role: Role): boolean {
  return role !== 'student' || writing !== 'never';
}

/** Whether students write at this minute of the school's day (0 is midnight) on this day of its week (1 is Monday). */
export function mayWriteAt(writing: StudentWriting, { day, minute }: { day: number; minute: number }): boolean {
  if (typeof writing === 'string') return writing === 'always';
  return writing.days.includes(day) && minute >= writing.from && minute < writing.to;
}

/** The one adult who is alone with students and is not the guardian of each. In an announcement nobody answers, so nobody is alone. */
export function adultAlone<Person extends Present>(
  kind: ConversationKind,
  people: readonly Person[],
  isGuardian: (guardianId: string, studentId: string) => boolean,
): Person | null {
  const students = people.filter(({ role }) => role === 'student');
  const [adult, another] = people.filter(({ role }) => role !== 'student');
  if (kind === 'announcement' || !adult || another || students.length === 0) return null;
  return students.every((student) => isGuardian(adult.userId, student.userId)) ? null : adult;
}

/** Nobody answers for themselves. `answering`: the members of staff who do, and are not suspended. */
export function supervisionOf(adult: Present | null, rule: AloneRule, answering: readonly string[]): Supervision {
  if (adult === null) return 'none';
  if (rule === 'never') return 'closed';
  return answering.some((userId) => userId !== adult.userId) ? 'answered' : 'unanswered';
}

export function isSilentBy(supervision: Supervision): boolean {
  return supervision === 'unanswered' || supervision === 'closed';
}

/** How the people of a school are related, and who of them answers for adults who are alone with students. */
export type Relations = {
  between: (one: string, other: string) => readonly Relation[];
  isGuardian: (guardianId: string, studentId: string) => boolean;
  answering: readonly string[];
};
/** `isOpen`: whether those in it write there who write in its kind at all. */
export type Standing = { isOpen: boolean; supervision: Supervision };

/** What becomes of a conversation with these people in it, none of them suspended. The only place that decides it. */
export function standingOf(
  kind: ConversationKind,
  people: readonly Present[],
  rules: WritingRules,
  { between, isGuardian, answering }: Relations,
): Standing {
  const adult = adultAlone(kind, people, isGuardian);
  const supervision = supervisionOf(adult, rules.aloneWithStudents, answering);
  const [one, other] = people;
  const mayMeet =
    kind !== 'direct'
      ? groupFault(kind, people, isGuardian) === null
      : one !== undefined &&
        other !== undefined &&
        mayConverse(rules.contactRules, one.role, other.role, between(one.userId, other.userId));
  return { isOpen: mayMeet && !isSilentBy(supervision), supervision };
}

/** Whether somebody of this role writes in a conversation that came to this, whatever the hour. */
export function mayWriteWhere(
  { isOpen }: Pick<Standing, 'isOpen'>,
  kind: ConversationKind,
  role: Role,
  { studentWriting }: Pick<WritingRules, 'studentWriting'>,
): boolean {
  return isOpen && mayWriteIn(kind, role) && mayWriteAtAll(studentWriting, role);
}

/** What a school decides, as far as it says what one person may. */
export type PersonRules = WritingRules & {
  groups: Record<Role, boolean>;
  typing: Record<Role, boolean>;
  teacherResets: boolean;
};

export function mayOf(role: Role, settings: PersonRules): May {
  const { contactRules: rules, studentWriting, groups, typing } = settings;
  return {
    createGroup: groups[role],
    createAnnouncement: mayCreate('announcement', role),
    administer: role === 'admin',
    startWriting: rules[role],
    write: role === 'student' ? studentWriting : 'always',
    resetPupils: mayResetPupils(role, settings),
    typing: typing[role],
  };
}

/** Whether somebody makes cards for the pupils of their classes who have no e-mail: for everybody an admin does, whatever is set. */
export function mayResetPupils(role: Role, { teacherResets }: Pick<PersonRules, 'teacherResets'>): boolean {
  return role === 'admin' || (role === 'teacher' && teacherResets);
}
