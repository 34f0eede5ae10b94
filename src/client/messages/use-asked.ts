import { useCallback, useEffect, useRef, useState } from 'react';
import type { Message } from '../../shared/public.ts';
import type { Ask } from './ask.ts';
import type { Entry, Quoted } from './entry.ts';

/** What is asked of the messages of a thread, one thing at a time; a quote leads to its message at once, or when it has come. */
export function useAsked(entries: Entry[], goTo: (seq: number) => void) {
  const [asked, setAsked] = useState<Ask | null>(null);
  const known = useRef(entries);
  useEffect(() => void (known.current = entries), [entries]);
  const onAsk = useCallback(
    (ask: Ask) => {
      if (ask.what !== 'quoted') return setAsked(ask);
      const quoted = known.current.find(({ message }) => message.id === ask.id)?.quoted;
      if (quoted && typeof quoted === 'object') goTo(quoted.seq);
    },
    [goTo],
  );
  const entryOf = (id: string) => entries.find(({ message }) => message.id === id);
  /** As it is now; undefined where it stands there no more, or is on its way. */
  const find = (id: string): Message | undefined => {
    const message = entryOf(id)?.message;
    return message && message.seq !== null ? message : undefined;
  };
  // Of what is gone meanwhile nothing lies open.
  const open = asked && find(asked.id)?.deletedAt === null ? asked : null;
  const quoted: Quoted = (open && entryOf(open.id)?.quoted) ?? null;
  return { asked: open, quoted, close: () => setAsked(null), onAsk, find };
}
