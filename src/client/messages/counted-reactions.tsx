import { useEffect } from 'react';
import { limits } from '../../shared/limits.ts';
import type { Conversation, Message } from '../../shared/public.ts';
import type { CountedReactions as Counted } from '../../shared/reactions.ts';
import { useLive } from '../live/live.ts';
import { trpc } from '../trpc.ts';
import { setAllCounted } from './reacted.ts';

export type CountedReactionsProps = { conversation: Conversation; messages: readonly Message[] };

/**
 * Asks for the reactions to the messages of an announcement, which do not bear them themselves, and again whenever the bell says that
 * somebody reacted. It shows nothing: they stand under their messages.
 */
export function CountedReactions({ conversation, messages }: CountedReactionsProps) {
  const live = useLive();
  const starts = [...new Set(messages.map(({ seq }) => startOf(seq)))];
  const told = trpc.useQueries(
    (query) =>
      starts.map((from) =>
        query.announcementReactions({ conversationId: conversation.id, firstSeq: from }, { refetchOnMount: 'always' }),
      ),
    { combine: toldBy },
  );
  useEffect(
    () =>
      setAllCounted(
        live,
        told.flatMap(({ data }) => data),
      ),
    [live, told],
  );
  useEffect(() => () => setAllCounted(live, []), [live]);
  useEffect(() => {
    const { queryClient, rang } = live;
    return rang.listen((rung) => {
      if (!rung.has('reactions') && !rung.has('all')) return;
      for (const name of ['announcementReactions', 'announcementReactors'])
        void queryClient.invalidateQueries({ queryKey: [[name]] });
    });
  }, [live]);
  return null;
}

/** The first of the fifty among which a message is: the question stays the same while others come. */
function startOf(seq: number): number {
  return seq - ((seq - 1) % limits.reactionsOfMessages);
}

/** New with each answer, also one that says what the last one said: what the reader did since may have been undone elsewhere. */
function toldBy(answers: readonly { data: Counted[] | undefined; dataUpdatedAt: number }[]) {
  return answers.map(({ data = [], dataUpdatedAt }) => ({ data, dataUpdatedAt }));
}
