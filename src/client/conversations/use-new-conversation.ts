import { useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { sentenceOf } from '../live/outcome.ts';
import { trpc } from '../trpc.ts';
import { changeConversations, withConversations } from './cache.ts';

export type NewConversation = { establishmentId: string; participantIds: string[]; kind?: 'group'; title?: string };

/** Creates a conversation, or finds the one that a pair already has, and opens it. What was not answered goes again under the same name. */
export function useNewConversation(onOpen: (conversationId: string) => void) {
  const t = useTranslate();
  const { queryClient } = useLive();
  const [refusal, setRefusal] = useState<string | null>(null);
  const unanswered = useRef<{ id: string; wanted: string } | null>(null);
  const { mutate, isPending } = trpc.createConversation.useMutation({
    onSuccess(conversation) {
      unanswered.current = null;
      changeConversations(queryClient, (known) => withConversations(known, [conversation]));
      onOpen(conversation.id);
    },
    onError: (error) => setRefusal(t(sentenceOf(error))),
  });
  const open = (wanted: NewConversation) => {
    setRefusal(null);
    const asked = JSON.stringify(wanted);
    // Another name or other people are another group: under the same id they would be refused.
    if (unanswered.current?.wanted !== asked) unanswered.current = { id: newId(), wanted: asked };
    mutate({ id: unanswered.current.id, ...wanted });
  };
  return { open, isPending, refusal, dismiss: () => setRefusal(null) };
}
