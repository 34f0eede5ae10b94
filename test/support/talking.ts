import { randomUUID } from 'node:crypto';
import type { Message } from '../../src/shared/public.ts';
import { school } from './school.ts';

/** The parent and the teacher of a school of their own, and their conversation, of which nobody has written yet. */
export async function talking() {
  const s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const { id: conversationId } = await parent.api.createConversation.mutate({ participantIds: [s.people.teacher] });
  const message = (body: string) => ({ id: randomUUID(), conversationId, body });
  /** The parent says it, over HTTP: whatever becomes of their socket. */
  const say = (body: string): Promise<Message> => parent.http.send.mutate(message(body));
  return { s, parent, teacher, conversationId, message, say, [Symbol.asyncDispose]: () => s[Symbol.asyncDispose]() };
}
