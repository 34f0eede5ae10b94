import { useMutation } from '@tanstack/react-query';
import type { Conversation } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import type { LiveClient } from '../live/client.ts';
import { useLive } from '../live/live.ts';
import { sentenceOf } from '../live/outcome.ts';
import { changeConversations, withConversations } from './cache.ts';

type GroupCall = (client: LiveClient) => Promise<Conversation>;

/** Asks for a change of a group and writes the answer into the list; `problem` is a refusal in the reader's words. */
export function useGroupChange(onDone: () => void) {
  const t = useTranslate();
  const { client, queryClient } = useLive();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (call: GroupCall) => call(client),
    onSuccess(conversation) {
      changeConversations(queryClient, (known) => withConversations(known, [conversation]));
      onDone();
    },
  });
  return { ask: mutate, isPending, problem: error && t(sentenceOf(error)), reset };
}
