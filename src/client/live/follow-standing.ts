import { conversationsKey } from '../conversations/cache.ts';
import type { Conversations } from '../conversations/cache.ts';
import { meKey } from '../session/me-key.ts';
import { waive } from '../session/owed.ts';
import type { Me } from '../../shared/me.ts';
import { applyAnswer } from './apply-answer.ts';
import { backOff } from './back-off.ts';
import { followAccount } from './follow-account.ts';
import type { Live } from './live.ts';
import { refetchAll } from './refetch-all.ts';
import { askWhatRang } from './rung.ts';

/**
 * Asks who one is whenever the bell rings for it, as it does on each new line: the word that it changed may have been said to one that
 * was down. If it did, or the server closed the socket because it did, everything is fetched anew under what one may do now.
 */
export function followStanding(live: Live): () => void {
  const { connection, queryClient } = live;
  let changed = false;
  let opened = 0;
  let answeredOn = -1;
  let attempt = 0;
  let again: ReturnType<typeof setTimeout> | undefined;

  /** On one socket it says nothing of the next: asked until it is answered on the present one, for nothing that waits is sent before. */
  async function askMe(): Promise<void> {
    const queryFn = async () => {
      const socket = opened;
      const me = await live.client.me.query();
      answeredOn = socket;
      return me;
    };
    do await queryClient.fetchQuery({ queryKey: meKey, queryFn, staleTime: 0 });
    while (answeredOn !== opened);
    const isMine = queryClient.getQueryData<Me>(meKey)?.user.id === live.myId;
    if (isMine) waive(live.myId);
    live.isMine.set(isMine);
  }
  async function ask() {
    const before = queryClient.getQueryData<Me>(meKey);
    await askMe();
    // Held by the cache, the same answer is the same object.
    const me = queryClient.getQueryData<Me>(meKey);
    // Somebody else's is not for this page, which then ends.
    if (!me || !live.isMine.get()) return;
    if (!changed && (before === undefined || me === before)) return;
    changed = false;
    forgetSchools(live, me);
    refetchAll(live);
  }
  /** Nothing that waits is sent before it is known: no error is the last word. */
  function askUntilKnown(): void {
    clearTimeout(again);
    ask().then(
      () => (attempt = 0),
      () => (again = setTimeout(askUntilKnown, backOff(attempt++))),
    );
  }
  connection.openFor(live.myId);
  const stops = [
    connection.opened.listen(() => {
      opened++;
      live.isMine.set(false);
    }),
    connection.standingChanged.listen(() => {
      changed = true;
    }),
    // The line broke again: its next return rings again.
    followAccount(live, (rung) => {
      askWhatRang(live, rung);
      live.rang.emit(rung);
      if (rung.has('all') || rung.has('me')) askUntilKnown();
      // What one may do by a school's settings and one's own choices is told with who one is; no conversation changes with it.
      else if (rung.has('settings') || rung.has('preferences')) askMe().catch(() => null);
    }),
  ];
  return () => {
    clearTimeout(again);
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
