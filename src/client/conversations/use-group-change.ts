import type { Conversation } from '../../shared/public.ts';
import { applyAnswer } from '../live/apply-answer.ts';
import type { LiveClient } from '../live/client.ts';
import { useLive } from '../live/live.ts';

type GroupCall = (client: LiveClient) => Promise<Conversation>;

/** Asks for a change of a group and writes the answer into the list; a refusal is for whoever asked to show. */
export function useGroupChange(): (call: GroupCall) => Promise<void> {
  const live = useLive();
  return async (call) => {
    applyAnswer(live, { type: 'conversations', conversations: [await call(live.client)] });
  };
}
