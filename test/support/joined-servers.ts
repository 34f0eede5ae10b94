import { randomUUID } from 'node:crypto';
import { runBuilt, type BuiltServer } from './built-server.ts';
import { busIs } from './bus.ts';
import { closing, connect, type TestClient } from './client.ts';
import { workerDatabase } from './database.ts';
import { testRedis } from './redis.ts';
import { school, type Name } from './school.ts';

/** What the page's address is to both servers, however a client reaches them. */
export const origin = 'http://school.example';

/** Two servers as they are shipped, on one database and one Redis, the parent on one, the teacher on the other. */
export async function joinedServers() {
  const redis = await testRedis();
  const s = await school();
  const { url: DATABASE_URL } = await workerDatabase();
  const env = { DATABASE_URL, REDIS_URL: redis.url, PREAU_ORIGINS: origin };
  const servers = (await Promise.all([runBuilt(env), runBuilt(env)])) as [BuiltServer, BuiltServer];
  const [one, other] = servers;
  const bus = (state: string) => busIs(state, one.url, other.url);
  await bus('joined');
  const opened: TestClient[] = [];
  const as = async (name: Name, on: { url: string }) => {
    const client = await connect(s.people[name], origin, () => on.url);
    opened.push(client);
    return client;
  };
  const [parent, teacher] = [await as('parent', one), await as('teacher', other)];
  const { id: conversationId } = await parent.api.createConversation.mutate({ participantIds: [s.people.teacher] });
  const send = (client: TestClient, body: string) => client.api.send.mutate({ id: randomUUID(), conversationId, body });
  const close = async () => {
    for (const part of [...opened, s, one, other, redis]) await part[Symbol.asyncDispose]();
  };
  return { redis, s, env, one, other, as, bus, parent, teacher, conversationId, send, [Symbol.asyncDispose]: close };
}

export type Joined = Awaited<ReturnType<typeof joinedServers>>;

/** With what code this person's socket closes, and how long that took from now. */
export async function timedClosing(client: TestClient): Promise<{ code: number; afterMs: number }> {
  const from = performance.now();
  const code = await closing(client);
  return { code, afterMs: Math.round(performance.now() - from) };
}
