import { changeConversations } from '../conversations/cache.ts';
import { forgetMessages } from '../messages/cache.ts';
import { meKey } from '../session/me-key.ts';
import type { Me } from '../../shared/public.ts';
import type { Live } from './live.ts';
import { refetchAll } from './refetch-all.ts';

/**
 * Asks after each reconnection who one is: the word that it changed may have been said to a line that was down. If it
 * did, or the server closed the socket because it did, everything is fetched anew under what one may do now.
 */
export function followStanding(live: Live): () => void {
  const { connection, queryClient } = live;
  let changed = false;
  let wasConnected = connection.state.get() === 'connected';

  async function ask() {
    const before = queryClient.getQueryData<Me>(meKey);
    await queryClient.fetchQuery({ queryKey: meKey, queryFn: () => live.client.me.query(), staleTime: 0 });
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
    connection.state.subscribe(() => {
      const isConnected = connection.state.get() === 'connected';
      // The line broke again: its next return asks again.
      if (isConnected && !wasConnected) ask().catch(() => null);
      wasConnected = isConnected;
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** A school that one is no longer of is gone with its conversations; what was begun there stays on the device, should one come back. */
function forgetSchools(live: Live, { memberships }: Me): void {
  const schools = new Set(memberships.map(({ establishment }) => establishment.id));
  const gone: string[] = [];
  changeConversations(live.queryClient, (known) => {
    gone.push(...known.items.filter((one) => !schools.has(one.establishmentId)).map(({ id }) => id));
    return { ...known, items: known.items.filter((one) => schools.has(one.establishmentId)) };
  });
  for (const id of gone) {
    forgetMessages(live.queryClient, id);
    live.takenAway.emit(id);
  }
}
