import { readFileSync } from 'node:fs';

/** Nothing is stored: who is who comes from a file that the bench wrote. */
export async function openStore() {
  const { people, conversations } = JSON.parse(readFileSync(process.env.POPULATION, 'utf8'));
  const users = new Map(people.map(({ id, token }) => [token, id]));
  const memberOf = new Map(people.map(({ id }) => [id, []]));
  for (const { id, members } of conversations) for (const index of members) memberOf.get(people[index].id).push(id);
  let seq = 0;
  return {
    userOf: async (token) => users.get(token),
    conversationsOf: async (userId) => memberOf.get(userId),
    add: async (conversationId, authorId, body) => ({
      seq: ++seq,
      conversationId,
      authorId,
      body,
      createdAt: new Date(),
    }),
    messagesSince: async () => [],
  };
}
