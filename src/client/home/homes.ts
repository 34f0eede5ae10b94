import type { Me, Membership } from '../../shared/me.ts';
import type { Role } from '../../shared/public.ts';
import { roles } from '../../shared/public.ts';

/** The roles that a person has in any school, the first being the home that they are led to. */
export function homesOf(me: Me): Role[] {
  return roles.filter((role) => me.memberships.some((membership) => membership.role === role));
}

/** The schools in which the person has this role. */
export function membershipsAs(me: Me, role: Role): Membership[] {
  return me.memberships.filter((membership) => membership.role === role);
}
