import type { Message } from '../../shared/public.ts';
import type { Change } from '../live/log/change.ts';

export function messageChange(message: Message): Change {
  const { conversationId, seq } = message;
  return { stream: 'message', conversationId, to: 'participants', seq, event: { type: 'message', message } };
}
