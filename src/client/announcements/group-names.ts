import type { AudienceGroup, NamedGroup } from '../../shared/announcements.ts';
import { isolated } from '../i18n/isolated.ts';
import type { Translate } from '../i18n/text.ts';

/** What a group of an audience is called. */
export function nameOfGroup(group: NamedGroup, t: Translate): string {
  if (group.kind === 'everyone') return t('announcing.group.everyone');
  if (group.kind === 'role') return t(`announcing.group.${group.role}`);
  if (group.name === null) return t('announcing.group.gone');
  return group.kind === 'person'
    ? isolated(group.name)
    : t(`announcing.group.${group.kind}`, { class: isolated(group.name) });
}

/** Two of the same key are the same group. */
export function keyOf(group: AudienceGroup): string {
  if (group.kind === 'everyone') return 'everyone';
  if (group.kind === 'role') return `role ${group.role}`;
  return group.kind === 'person' ? `person ${group.userId}` : `${group.kind} ${group.classId}`;
}

/** As it is sent. */
export function withoutName(group: NamedGroup): AudienceGroup {
  if (group.kind === 'everyone') return { kind: 'everyone' };
  if (group.kind === 'role') return { kind: 'role', role: group.role };
  return group.kind === 'person'
    ? { kind: 'person', userId: group.userId }
    : { kind: group.kind, classId: group.classId };
}
