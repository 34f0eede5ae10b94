import type { Conversation } from './public.ts';

/** Silent, for good or for a while. */
export function isMuted({ notify, mutedUntil }: Pick<Conversation, 'notify' | 'mutedUntil'>, nowMs: number): boolean {
  return notify === 'none' || (mutedUntil !== null && mutedUntil.getTime() > nowMs);
}
