import { useMemo } from 'react';
import { useLive } from '../live/live.ts';
import { useStore } from '../live/store.ts';

/** The conversations in which the reader has begun to write: a draft, or a message that the server does not have yet. */
export function useBegun(): ReadonlySet<string> {
  const { drafts, outbox } = useLive();
  // One string each: with the next letter of a draft nothing here changes, and nothing is drawn anew.
  const drafted = useStore(drafts.store, (texts) => joined(Object.keys(texts).filter((id) => texts[id]?.trim())));
  const sending = useStore(outbox.store, (entries) => joined(entries.map(({ conversationId }) => conversationId)));
  return useMemo(() => new Set([...drafted.split(separator), ...sending.split(separator)]), [drafted, sending]);
}

const separator = '\n';

function joined(ids: string[]): string {
  return [...new Set(ids)].sort().join(separator);
}
