import type { PresenceEvent, TypingEvent } from '../../shared/public.ts';
import type { Connection } from './connection.ts';
import type { Hub } from './hub.ts';

/** Tells who is typing to the others of the conversation. */
export function signalConversation(hub: Hub, conversationId: string, exceptUserId: string, event: TypingEvent): void {
  for (const connection of hub.members.ofConversation(conversationId)) {
    if (connection.userId === exceptUserId) continue;
    for (const registration of connection.registrations) {
      const wanted = registration.conversationId === undefined || registration.conversationId === conversationId;
      if (registration.stream === 'typing' && wanted) registration.tell(null, event);
    }
  }
}

/** Tells a person's presence to everyone who shares one of these conversations with them, once each. */
export function signalPresence(hub: Hub, conversationIds: Iterable<string>, event: PresenceEvent): void {
  const told = new Set<Connection>();
  for (const conversationId of conversationIds) {
    for (const connection of hub.members.ofConversation(conversationId)) {
      if (told.has(connection) || connection.userId === event.userId) continue;
      told.add(connection);
      for (const registration of connection.registrations)
        if (registration.stream === 'presence') registration.tell(null, event);
    }
  }
}
