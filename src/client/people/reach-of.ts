import { isWithin } from '../../shared/contact-rules.ts';
import { roles } from '../../shared/public.ts';
import type { Membership } from '../../shared/me.ts';
import type { Role } from '../../shared/public.ts';
import type { PlainKey } from '../i18n/text.ts';

/** Whom somebody may start writing to, by the rules of their schools, which the server enforces; in several schools by the widest. */
export function reachOf(memberships: readonly Membership[]): { to: Role; text: PlainKey }[] {
  return roles.flatMap((to) => {
    const rules = memberships.map(({ may }) => may.startWriting[to]);
    const widest = rules.reduce((one, other) => (isWithin(other, one) ? other : one));
    const text = sentences[`${widest}.${to}`];
    return text ? [{ to, text }] : [];
  });
}

/** Whether there is a role to which somebody may never begin to write. */
export function isLimited(memberships: readonly Membership[]): boolean {
  return memberships.some(({ may }) => roles.some((to) => may.startWriting[to] === 'never'));
}

const sentences: Record<string, PlainKey> = {
  'always.admin': 'reach.always.admin',
  'always.teacher': 'reach.always.teacher',
  'always.parent': 'reach.always.parent',
  'always.student': 'reach.always.student',
  'childTaught.teacher': 'reach.childTaught.teacher',
  'childTaught.parent': 'reach.childTaught.parent',
  'taught.student': 'reach.taught.student',
  'taught.teacher': 'reach.taught.teacher',
  'guardian.student': 'reach.guardian.student',
  'guardian.parent': 'reach.guardian.parent',
};
