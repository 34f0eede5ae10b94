import { useRef } from 'react';
import { v7 as newId } from 'uuid';
import { applyAnswer } from '../live/apply-answer.ts';
import { useLive } from '../live/live.ts';
import { trpc } from '../trpc.ts';

export type NewConversation = {
  establishmentId?: string | undefined;
  participantIds: string[];
  kind?: 'direct' | 'group' | 'announcement' | undefined;
  title?: string | undefined;
};

/** Creates a conversation, or finds the one that a pair already has, and opens it. What was not answered goes again under the same name. */
export function useNewConversation(onOpen: (conversationId: string) => void) {
  const live = useLive();
  const unanswered = useRef<{ id: string; wanted: string } | null>(null);
  const { mutateAsync, isPending } = trpc.createConversation.useMutation();
  const open = async (wanted: NewConversation) => {
    const asked = JSON.stringify(wanted);
    // Another name or other people are another group: under the same id they would be refused.
    if (unanswered.current?.wanted !== asked) unanswered.current = { id: newId(), wanted: asked };
    const conversation = await mutateAsync({ id: unanswered.current.id, ...wanted });
    unanswered.current = null;
    applyAnswer(live, { type: 'conversations', conversations: [conversation] });
    onOpen(conversation.id);
  };
  return { open, isPending };
}
