import type { TypingEvent } from '../../../shared/public.ts';
import { SharedFrame } from '../fan-out/frame.ts';
import type { Hub } from '../fan-out/hub.ts';

/** Tells who is typing to the others of the conversation. */
export function signalTyping(hub: Hub, event: TypingEvent): void {
  const { conversationId, userId } = event;
  const frame = new SharedFrame(event);
  for (const connection of hub.members.ofConversation(conversationId)) {
    if (connection.userId === userId) continue;
    for (const subscription of connection.subscriptions.typing) {
      if ((subscription.conversationId ?? conversationId) === conversationId) subscription.tell(null, frame);
    }
  }
}
