import type { Live } from './live.ts';
import { inOneTab } from './one-tab.ts';
import type { Work } from './one-tab.ts';
import { newStore } from './store.ts';

/** Does a work in one of this person's tabs, for all of them, while there is a connection that is theirs. */
export function inTurn(live: Live, { name, ...work }: Work): () => void {
  const able = newStore(isAble(live));
  const update = () => able.set(isAble(live));
  const stops = [live.connection.state.subscribe(update), live.isMine.subscribe(update)];
  const end = inOneTab(able, { name: `${name}:${live.myId}`, ...work });
  return () => {
    for (const stop of stops) stop();
    end();
  };
}

/** On a socket that is not known to be their author's nothing goes: it would be posted as whoever signed in meanwhile. */
export function isAble({ connection, isMine }: Pick<Live, 'connection' | 'isMine'>): boolean {
  return connection.state.get() === 'connected' && isMine.get();
}
