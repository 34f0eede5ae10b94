import { useCallback, useEffect, useMemo, useRef } from 'react';
import { limits } from '../../shared/limits.ts';
import { useLive } from '../live/live.ts';
import { useStore } from '../live/store.ts';
import type { Typist } from './typists.ts';

export type TypingIndicatorControl = {
  /** Who else is writing here now. */
  typists: Typist[];
  /** To be called with each change of the text; an empty one says that writing has stopped. */
  typed(text: string): void;
  stop(): void;
};

/** Who is writing in a conversation, and telling the others that the reader is: once in two seconds at most. */
export function useTypingIndicator(conversationId: string): TypingIndicatorControl {
  const { client, typists: store, connection, myId } = useLive();
  const all = useStore(store, (typists) => typists);
  const saidAt = useRef(0);

  const say = useCallback(
    (typing: boolean) => {
      saidAt.current = typing ? Date.now() : 0;
      if (connection.state.get() !== 'connected') return;
      client.setTyping.mutate({ conversationId, typing }).catch(() => null);
    },
    [client, connection, conversationId],
  );
  const stop = useCallback(() => {
    if (saidAt.current !== 0) say(false);
  }, [say]);
  const typed = useCallback(
    (text: string) => {
      if (text.trim() === '') return stop();
      if (Date.now() - saidAt.current >= limits.typingEveryMs) say(true);
    },
    [say, stop],
  );
  useEffect(() => stop, [stop]);

  const typists = useMemo(
    () => all.filter((one) => one.conversationId === conversationId && one.userId !== myId),
    [all, conversationId, myId],
  );
  return { typists, typed, stop };
}
