import type { PresenceEvent } from '../../shared/public.ts';
import type { MemberContext } from '../context.ts';
import { followSignals } from '../live/resume/follow.ts';

/** The present state of everyone whose presence the caller may see, then its changes. */
export function followPresence(
  { hub, connection, presences }: MemberContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<PresenceEvent, void> {
  const begin = presences.follow.bind(presences);
  return followSignals({ hub, connection, signal, stream: 'presence', begin });
}
