import { useRef } from 'react';
import type { Named } from '../../shared/public.ts';
import { useNewConversation } from '../conversations/use-new-conversation.ts';
import { useLive } from '../live/live.ts';
import type { Written } from './letter.tsx';
import type { Target } from './target.ts';

/** Opens a group of these people, of which what was written is the first message. */
export function useGroupLetter({ establishmentId }: Target, onGroup: (id: string) => void) {
  const { outbox } = useLive();
  const body = useRef('');
  const { open } = useNewConversation((id) => {
    outbox.add(id, body.current);
    onGroup(id);
  });
  return async (people: readonly Named[], written: Written) => {
    body.current = written.body;
    const participantIds = people.map(({ userId }) => userId);
    await open({ establishmentId, kind: 'group', title: written.title, participantIds });
  };
}
