import type { ContactRules } from './contact-rules.ts';
import type { May } from './me.ts';
import type { ConversationKind, Role, StudentWriting } from './public.ts';

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

/** What a school decides, as far as it says what one person may. */
export type PersonRules = WritingRules & {
  groups: Record<Role, boolean>;
  typing: Record<Role, boolean>;
  teacherResets: boolean;
  announcementReactions: boolean;
  urgentAnnouncements: Record<Role, boolean>;
  editMinutes: number;
  fileMegabytes: number;
};

/** `sharesTyping`: what they themselves chose. */
export function mayOf(role: Role, settings: PersonRules, { sharesTyping }: { sharesTyping: boolean }): May {
  const { contactRules: rules, studentWriting, groups, typing, editMinutes, fileMegabytes } = settings;
  return {
    createGroup: groups[role],
    createAnnouncement: mayCreate('announcement', role),
    administer: role === 'admin',
    startWriting: rules[role],
    write: role === 'student' ? studentWriting : 'always',
    resetPupils: mayResetPupils(role, settings),
    typing: typing[role] && sharesTyping,
    announcementReactions: settings.announcementReactions,
    announceUrgently: mayAnnounceUrgently(role, settings),
    editMinutes,
    fileMegabytes,
  };
}

/** Whether somebody makes cards for the pupils of their classes who have no e-mail: for everybody an admin does, whatever is set. */
export function mayResetPupils(role: Role, { teacherResets }: Pick<PersonRules, 'teacherResets'>): boolean {
  return role === 'admin' || (role === 'teacher' && teacherResets);
}

/** Whether somebody says of an announcement, or of a message whose readers the hours of the school hold, that it cannot wait; staff alone do. */
export function mayAnnounceUrgently(
  role: Role,
  { urgentAnnouncements }: Pick<PersonRules, 'urgentAnnouncements'>,
): boolean {
  return mayCreate('announcement', role) && urgentAnnouncements[role];
}
