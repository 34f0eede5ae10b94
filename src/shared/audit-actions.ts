import type { Role } from './public.ts';

/**
 * What stands in the detail of an entry: what each word is shown as. `day`: as `2026-09-01` · `end`: the midnight at which a day is over,
 * in ISO 8601, shown as that day in the school's time zone · `kept`: for the undo alone, shown to nobody.
 */
type Kinds = { text: string; number: number; role: Role; day: string; end: string; kept: unknown };
type Kind = keyof Kinds;

/** What an entry is about; its id is the entry's `subjectId`. */
type About = 'person' | 'class' | 'conversation' | 'school';

/**
 * Everything that the audit keeps, a line an action: what it is about, and what its detail holds. A value may be null, which a sentence
 * meets as the word `none`, to choose by. Whatever is here has its sentence in src/client/i18n/{fr,en,ar}/admin-audit.ts, in which
 * stand `{actor}`, `{subject}` and the words of the detail.
 */
export const auditActions = {
  'conversation.startedWithStudent': about('conversation', {}),
  'message.removed': about('person', { reason: 'text', messageId: 'kept', conversationId: 'kept' }),
  'message.restored': about('person', { messageId: 'kept', conversationId: 'kept' }),
  'announcement.recalled': about('conversation', { title: 'text', reason: 'text', authorId: 'kept' }),
  'announcement.urgent': about('conversation', { title: 'text', count: 'number' }),
  'message.toldNow': about('conversation', { name: 'text', count: 'number', messageId: 'kept' }),
  'settings.set': about('school', {}),
  'school.set': about('school', {}),
  'closedDays.added': about('school', { days: 'kept' }),
  'closedDays.removed': about('school', { days: 'kept' }),
  'membership.added': about('person', { role: 'role' }),
  'membership.suspended': about('person', { until: 'end', before: 'kept', after: 'kept' }),
  'membership.reinstated': about('person', { before: 'kept' }),
  'membership.suspensionEnded': about('person', { before: 'kept' }),
  'membership.roleSet': about('person', { from: 'role', to: 'role' }),
  'membership.renamed': about('person', { from: 'text', to: 'text' }),
  'membership.emailSet': about('person', { from: 'text', to: 'text' }),
  'membership.externalIdSet': about('person', { from: 'text', to: 'text' }),
  'membership.birthDateSet': about('person', { from: 'day', to: 'day' }),
  'membership.photoRemoved': about('person', {}),
  'membership.joinedClass': about('person', { className: 'text', classId: 'kept', as: 'kept' }),
  'membership.leftClass': about('person', { className: 'text', classId: 'kept', as: 'kept' }),
  'people.exported': about('school', { count: 'number' }),
  'roster.applied': about('school', { added: 'number', changed: 'number', gone: 'number', planId: 'kept' }),
  'roster.undone': about('school', { kept: 'number', planId: 'kept' }),
  'safeguarding.set': about('school', { count: 'number', userIds: 'kept' }),
  'invitation.made': about('person', { until: 'kept' }),
  'invitation.mailed': about('person', {}),
  'mail.sentAgain': about('person', { kind: 'kept', mailId: 'kept' }),
  'mail.stopped': about('person', { kind: 'kept', mailId: 'kept' }),
  'mail.written': about('school', { title: 'text', count: 'number' }),
  'mail.writtenStopped': about('school', { title: 'text', count: 'number' }),
  'invitation.revoked': about('person', {}),
  'access.reset': about('person', { until: 'kept' }),
  'class.created': about('class', { name: 'text', kind: 'kept', level: 'kept' }),
  'class.renamed': about('class', { from: 'text', to: 'text', level: 'kept' }),
  'class.removed': about('class', { name: 'text', ended: 'kept' }),
  'class.conversationOpened': about('class', { audience: 'kept', conversationId: 'kept' }),
  'class.conversationClosed': about('class', { audience: 'kept', conversationId: 'kept' }),
  'class.substituted': about('class', { teacherId: 'kept', substituteId: 'kept', until: 'kept' }),
  'class.handedBack': about('class', { substituteId: 'kept' }),
  'guardianship.set': about('person', { guardianId: 'kept', access: 'kept', noteChanged: 'kept' }),
  'guardianship.removed': about('person', { guardianId: 'kept', access: 'kept' }),
  'schoolYear.set': about('school', { name: 'text', starts: 'day', ends: 'day' }),
  'rollover.run': about('school', { year: 'text', counts: 'kept' }),
  'rollover.undone': about('school', { isChanged: 'kept' }),
} as const;

export type AuditAction = keyof typeof auditActions;
export type DetailOf<Action extends AuditAction> = {
  [Word in keyof (typeof auditActions)[Action]['detail']]: Value<(typeof auditActions)[Action]['detail'][Word]>;
};
type Value<Of> = Of extends Kind ? Kinds[Of] | null : never;

export function isAuditAction(action: string): action is AuditAction {
  return Object.hasOwn(auditActions, action);
}

/** What is shown of each word of an entry's detail. */
export function shownDetail(action: AuditAction): [word: string, kind: Exclude<Kind, 'kept'>][] {
  const words = Object.entries<Kind>(auditActions[action].detail);
  return words.flatMap(([word, kind]) => (kind === 'kept' ? [] : [[word, kind]]));
}

function about<const Subject extends About, const Detail extends Record<string, Kind>>(
  subject: Subject,
  detail: Detail,
): { subject: Subject; detail: Detail } {
  return { subject, detail };
}
