import { useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { sentenceOf } from '../live/outcome.ts';
import { trpc } from '../trpc.ts';
import { changeConversations, withConversations } from './cache.ts';

export type NewConversation = { establishmentId: string; participantIds: string[]; kind?: 'group'; title?: string };

/** Creates a conversation, or finds the one that a pair already has, and opens it. */
export function useNewConversation(onOpen: (conversationId: string) => void) {
  const t = useTranslate();
  const { queryClient } = useLive();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { mutate, isPending } = trpc.createConversation.useMutation({
    onSuccess(conversation) {
      changeConversations(queryClient, (known) => withConversations(known, [conversation]));
      onOpen(conversation.id);
    },
    onError: (error) => setRefusal(t(sentenceOf(error))),
  });
  const open = (wanted: NewConversation) => {
    setRefusal(null);
    mutate(wanted);
  };
  return { open, isPending, refusal, dismiss: () => setRefusal(null) };
}
