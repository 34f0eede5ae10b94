import { randomUUID } from 'node:crypto';
import type { Conversation, ConversationKind, Message } from '../../src/shared/public.ts';
import type { TestClient } from './client.ts';
import type { Name, School } from './school.ts';

type More = { id?: string; title?: string; kind?: ConversationKind; establishmentId?: string };

export function start(s: School, client: TestClient, others: readonly Name[], more: More = {}): Promise<Conversation> {
  const participantIds = others.map((name) => s.people[name]);
  return client.http.createConversation.mutate({ participantIds, ...more });
}

export function say(client: TestClient, conversationId: string, body: string, replyToId?: string): Promise<Message> {
  return client.http.send.mutate({ id: randomUUID(), conversationId, body, replyToId });
}

export function add(s: School, client: TestClient, conversationId: string, ...names: Name[]): Promise<Conversation> {
  return client.http.addParticipants.mutate({ conversationId, userIds: names.map((name) => s.people[name]) });
}

export function remove(s: School, client: TestClient, conversationId: string, name: Name): Promise<Conversation> {
  return client.http.removeParticipant.mutate({ conversationId, userId: s.people[name] });
}

/** The names of the cast by their user ids, for readable comparisons. */
export function namesIn(s: School, userIds: readonly string[]): string[] {
  const byId = new Map(Object.entries(s.people).map(([name, id]) => [id, name]));
  return userIds.map((id) => byId.get(id) ?? id).sort();
}
