import type { Me, Membership } from '../../shared/me.ts';

/** The person's schools, each once: one may have two roles in one school. */
export function schoolsOf(me: Me): Membership['establishment'][] {
  return [...new Map(me.memberships.map(({ establishment }) => [establishment.id, establishment])).values()];
}
