import type { RosterPlan } from '../../../shared/roster.ts';
import { useNow } from '../../conversations/use-now.ts';

/** Whether a plan can still be decided and applied: it was not yet, was not refused, and has not waited for too long. */
export function useIsWaiting({ state, refused, expiresAt }: RosterPlan): boolean {
  const now = useNow();
  return state === 'open' && refused === null && expiresAt.getTime() > now;
}
