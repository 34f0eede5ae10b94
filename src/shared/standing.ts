import { mayConverse } from './contact-rules.ts';
import { isStaff, mayWriteAtAll, mayWriteIn, type AloneRule, type WritingRules } from './may.ts';
import type { ConversationKind, Relation, Role, Supervision } from './public.ts';

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

/** How the people of a school are related, who of them does not want to hear from whom, and who answers for adults who are alone with students. */
export type Relations = {
  between: (one: string, other: string) => readonly Relation[];
  isGuardian: (guardianId: string, studentId: string) => boolean;
  isBlocked: (one: string, other: string) => boolean;
  answering: readonly string[];
};
/** `isOpen`: whether those in it write there who write in its kind at all. */
export type Standing = { isOpen: boolean; supervision: Supervision };

/** What becomes of a conversation with these people in it, none of them suspended. The only place that decides it. */
export function standingOf(
  kind: ConversationKind,
  people: readonly Present[],
  rules: WritingRules,
  { between, isGuardian, isBlocked, answering }: Relations,
): Standing {
  const adult = adultAlone(kind, people, isGuardian);
  const supervision = supervisionOf(adult, rules.aloneWithStudents, answering);
  const [one, other] = people;
  const mayMeet =
    kind !== 'direct'
      ? groupFault(kind, people, isGuardian) === null
      : one !== undefined &&
        other !== undefined &&
        !isBlocked(one.userId, other.userId) &&
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
