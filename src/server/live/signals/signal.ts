import type { PresenceEvent, TypingEvent } from '../../../shared/public.ts';
import type { Connection } from '../people/connection.ts';
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

/** Tells a person's presence to everyone who shares one of these conversations with them, once each. */
export function signalPresence(hub: Hub, conversationIds: Iterable<string>, event: PresenceEvent): void {
  const told = new Set<Connection>();
  const frame = new SharedFrame(event);
  for (const conversationId of conversationIds) {
    for (const connection of hub.members.ofConversation(conversationId)) {
      if (told.has(connection) || connection.userId === event.userId) continue;
      told.add(connection);
      for (const subscription of connection.subscriptions.presence) subscription.tell(null, frame);
    }
  }
}

/** Tells a person's presence to these people alone. */
export function signalPresenceTo(hub: Hub, userIds: Iterable<string>, event: PresenceEvent): void {
  const frame = new SharedFrame(event);
  for (const userId of userIds) {
    for (const connection of hub.members.ofPerson(userId)) {
      for (const subscription of connection.subscriptions.presence) subscription.tell(null, frame);
    }
  }
}
