import { conversationsKey } from '../conversations/cache.ts';
import type { Conversations } from '../conversations/cache.ts';
import { meKey } from '../session/me-key.ts';
import type { Me } from '../../shared/public.ts';
import { applyAnswer } from './apply-answer.ts';
import { followAccount } from './follow-account.ts';
import type { Live } from './live.ts';
import { refetchAll } from './refetch-all.ts';

/**
 * Asks who one is whenever the bell rings for it, as it does on each new line: the word that it changed may have been said to one that
 * was down. If it did, or the server closed the socket because it did, everything is fetched anew under what one may do now.
 */
export function followStanding(live: Live): () => void {
  const { connection, queryClient } = live;
  let changed = false;

  const askMe = () => queryClient.fetchQuery({ queryKey: meKey, queryFn: () => live.client.me.query(), staleTime: 0 });
  async function ask() {
    const before = queryClient.getQueryData<Me>(meKey);
    await askMe();
    // Held by the cache, the same answer is the same object.
    const me = queryClient.getQueryData<Me>(meKey);
    if (!me) return;
    if (!changed && (before === undefined || me === before)) return;
    changed = false;
    forgetSchools(live, me);
    refetchAll(live);
  }
  const stops = [
    connection.standingChanged.listen(() => {
      changed = true;
    }),
    // The line broke again: its next return rings again.
    followAccount(live, (rung) => {
      if (rung.has('all') || rung.has('me')) ask().catch(() => null);
      // What one may do by a school's settings is told with who one is; no conversation changes with it.
      else if (rung.has('settings')) askMe().catch(() => null);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** A school that one is no longer of is gone with its conversations; what was begun there stays on the device, should one come back. */
function forgetSchools(live: Live, { memberships }: Me): void {
  const schools = new Set(memberships.map(({ establishment }) => establishment.id));
  const held = live.queryClient.getQueryData<Conversations>(conversationsKey)?.items ?? [];
  const gone = held.filter((one) => !schools.has(one.establishmentId));
  applyAnswer(live, { type: 'lost', conversationIds: gone.map(({ id }) => id) });
}
