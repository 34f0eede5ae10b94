import type { Membership } from '../../shared/me.ts';
import { useMe } from './use-me.ts';

/** What the reader is at a school; undefined where they are of it no more. */
export function useMembershipIn(establishmentId: string): Membership | undefined {
  return useMe().memberships.find(({ establishment }) => establishment.id === establishmentId);
}
