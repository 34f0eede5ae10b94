import { randomUUID } from 'node:crypto';
import { school } from './school.ts';
import type { TestServer } from './server.ts';

/** As `talking`, at a server of their own: the parent, who begins files, and the admin. */
export async function filing(server: TestServer) {
  const s = await school();
  const [parent, admin] = [await s.as('parent', server), await s.as('admin', server)];
  const { id: conversationId } = await parent.http.createConversation.mutate({ participantIds: [s.people.teacher] });
  const begin = (size: number) =>
    parent.http.beginUpload.mutate({ id: randomUUID(), conversationId, name: 'a.mp4', size });
  return { s, parent, admin, conversationId, begin, [Symbol.asyncDispose]: () => s[Symbol.asyncDispose]() };
}
