import type { Role } from '../../../src/shared/public.ts';
import type { RefusalReason } from '../../../src/shared/refusals.ts';
import type { Ids } from './world.ts';

export const subjects = ['own', 'sameClass', 'foreign', 'smuggled'] as const;
export type Subject = (typeof subjects)[number];
export type Wire = 'http' | 'socket';

/** 'ok', or the word with which it is refused. */
export type Outcome = 'ok' | RefusalReason;
/** The same on both wires, or not. */
type Answer = Outcome | Record<Wire, Outcome>;
type ByRole = Answer | (Partial<Record<Role, Answer>> & { others?: Answer });

/** A subject that is left out is not asked about: what it would be answered is what another is. */
export type Entry = Partial<Record<Subject, ByRole>> & {
  /** What nobody who is signed in hears over HTTP, where that is not `session.none`. */
  anonymous?: Outcome;
  input?: (ids: Ids) => Record<string, unknown>;
};

/** About the caller alone. */
export function all(own: ByRole): Entry {
  return { own };
}

/** Refused to whoever is no admin of the school, and, where another school is named, to everyone, as if there were none. */
export function ofAdmins(answers: Partial<Record<Exclude<Subject, 'foreign'>, Answer>> & Pick<Entry, 'input'>): Entry {
  const { input, ...asked } = answers;
  const refused = Object.entries(asked).map(([subject, admin]) => [subject, { admin, others: 'admin.needed' }]);
  return { ...Object.fromEntries(refused), foreign: 'establishment.unknown', ...(input && { input }) } as Entry;
}

/** Of what staff announce to a class. */
export function ofClass(own: 'ok'): Entry {
  const others = 'announcement.staffOnly';
  const theirs = { admin: 'announcement.classUnknown', teacher: 'announcement.classUnknown', others } as const;
  return { own: { admin: own, teacher: own, others }, foreign: 'establishment.unknown', smuggled: theirs };
}

/** Of a conversation that the caller is not in nobody is told whether there is one. */
export function ofConversation(own: Entry['own']): Entry {
  const unknown = 'conversation.unknown';
  return { own, sameClass: unknown, foreign: unknown, smuggled: unknown };
}

export function expectedOf(entry: Entry, subject: Subject, role: Role, wire: Wire): Outcome | undefined {
  const byRole = entry[subject];
  const answer = byRole === undefined || isAnswer(byRole) ? byRole : (byRole[role] ?? byRole.others);
  return answer === undefined || typeof answer === 'string' ? answer : answer[wire];
}

function isAnswer(byRole: ByRole): byRole is Answer {
  return typeof byRole === 'string' || 'http' in byRole;
}
