import { useMutation } from '@tanstack/react-query';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { sentenceOf } from '../live/outcome.ts';
import { forgetMessages } from '../messages/cache.ts';
import { changeConversations } from './cache.ts';

/** Leaves a conversation for good; the page then goes back to the list, without being told what it did itself. */
export function useLeave(conversationId: string) {
  const t = useTranslate();
  const { client, queryClient, leaving, takenAway } = useLive();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => client.leaveConversation.mutate({ conversationId }),
    onMutate: () => void leaving.add(conversationId),
    onSuccess() {
      changeConversations(queryClient, (known) => ({
        ...known,
        items: known.items.filter(({ id }) => id !== conversationId),
      }));
      forgetMessages(queryClient, conversationId);
      takenAway.emit(conversationId);
    },
    onSettled: () => void leaving.delete(conversationId),
  });
  return { leave: () => mutate(), isPending, problem: error && t(sentenceOf(error)), reset };
}
