import type { Conversations } from '../conversations/cache.ts';
import { conversationsKey } from '../conversations/cache.ts';
import type { BrowserStore } from '../live/browser-store.ts';
import type { Live } from '../live/live.ts';
import { meKey } from '../session/me-key.ts';
import { stay } from '../session/was-in.ts';
import type { Me } from '../../shared/public.ts';
import { listAsKept, meAsKept } from './as-kept.ts';
import { listKey, newKept } from './kept.ts';
import type { KeptList } from './kept.ts';
import { newKeptThreads } from './kept-threads.ts';
import { shownStore } from './shown-store.ts';
import { whenIdle } from './when-idle.ts';

/** A burst of changes is one write. */
const gatherMs = 3_000;

/** Writes what is shown to this device when there is time, as long as the stay lasts in which it is shown. Returns what ends that. */
export function keepShown(live: Live, storage: BrowserStore = shownStore, idle = whenIdle): () => void {
  const { queryClient } = live;
  const present = stay();
  if (present === null) return () => undefined;
  const threads = newKeptThreads(live, storage, present);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let callOff = () => undefined as void;

  /** Nothing where it is not certain whose it is, and nothing that is itself what was kept. */
  const mayKeep = () => stay() === present && live.isMine.get() && live.kept.get() === null;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    callOff();
    const me = queryClient.getQueryData<Me>(meKey);
    const conversations = queryClient.getQueryData<Conversations>(conversationsKey);
    if (!mayKeep() || me?.user.id !== live.myId || !conversations) return;
    const list: KeptList = { ...newKept(present), me: meAsKept(me), conversations: listAsKept(conversations) };
    // A browser that keeps nothing starts with nothing: that is no fault to be told.
    storage.set(listKey, list).catch(() => null);
    threads.write(list.conversations.items);
  };
  const later = () => {
    timer ??= setTimeout(() => (callOff = idle(write)), gatherMs);
  };
  const leave = () => {
    if (document.visibilityState === 'hidden') write();
  };
  const stops = [
    queryClient.getQueryCache().subscribe((event) => {
      if (threads.hear(event) || isListed(event.query.queryKey)) later();
    }),
    live.changes.listen((change) => threads.forgetUnseen(change)),
    () => document.removeEventListener('visibilitychange', leave),
    () => clearTimeout(timer),
    () => callOff(),
  ];
  document.addEventListener('visibilitychange', leave);
  later();
  return () => {
    for (const stop of stops) stop();
  };
}

function isListed([name]: readonly unknown[]): boolean {
  return name === conversationsKey[0] || (Array.isArray(name) && name[0] === 'me');
}
