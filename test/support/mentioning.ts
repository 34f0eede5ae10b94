import { written } from './written.ts';

/** A group of admin, teacher, parent and student, and how each of them is mentioned. */
export async function mentioning() {
  const t = await written();
  const { people } = t.s;
  const at = (...names: (keyof typeof people)[]) => names.map((name) => `<@${people[name]}>`).join(' et ');
  const placeOf = async (client: typeof t.parent) =>
    (await client.http.conversation.query({ conversationId: t.conversationId })).mentionSeq;
  return { ...t, at, placeOf };
}
