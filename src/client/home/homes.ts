import type { Locale } from '../../shared/locales.ts';
import type { Me, Membership, Role } from '../../shared/public.ts';
import { roles } from '../../shared/public.ts';

/** Each role's home in the address: `/fr/parents`, `/fr/parents/messagerie`. */
const segments: Record<Role, string> = { admin: 'admin', teacher: 'teachers', parent: 'parents', student: 'students' };

export function homePath(locale: Locale, role: Role): string {
  return `/${locale}/${segments[role]}`;
}

export function chatPath(locale: Locale, role: Role, conversationId?: string | null): string {
  return `${homePath(locale, role)}/messagerie${conversationId ? `/${conversationId}` : ''}`;
}

export function roleOfSegment(segment: string): Role | null {
  return roles.find((role) => segments[role] === segment) ?? null;
}

/** The roles that a person has in any school, the first being the home that they are led to. */
export function homesOf(me: Me): Role[] {
  return roles.filter((role) => me.memberships.some((membership) => membership.role === role));
}

/** The schools in which the person has this role. */
export function membershipsAs(me: Me, role: Role): Membership[] {
  return me.memberships.filter((membership) => membership.role === role);
}
