import { useMemo } from 'react';
import { useLive } from '../live/live.ts';
import { useStore } from '../live/store.ts';
import { conversationOfPlace } from '../messages/kept-draft.ts';

/** The conversations in which the reader has begun to write: a draft, a file for it, a message that the server does not have yet, or one that it was to send later and could not. */
export function useBegun(): ReadonlySet<string> {
  const { drafts, outbox, files, held } = useLive();
  // One string each: with the next letter of a draft nothing here changes, and nothing is drawn anew.
  const drafted = useStore(drafts.store, (texts) =>
    joined(
      Object.keys(texts)
        .filter((place) => texts[place]?.trim())
        .map(conversationOfPlace),
    ),
  );
  const sending = useStore(outbox.store, (entries) => joined(entries.map(({ conversationId }) => conversationId)));
  const waiting = useStore(held, (ids) => joined([...ids]));
  const chosen = useStore(files.store, (some) => joined(some.flatMap(({ conversationId }) => conversationId ?? [])));
  const all = [drafted, sending, waiting, chosen].join(separator);
  return useMemo(() => new Set(all.split(separator)), [all]);
}

const separator = '\n';

function joined(ids: string[]): string {
  return [...new Set(ids)].sort().join(separator);
}
