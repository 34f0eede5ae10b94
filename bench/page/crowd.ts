import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Demo } from './demo.ts';

/** As long as the server asks somebody to wait who asks too much of it. */
const retryAfterMs = 1_000;
/** No student: one may not be with parents who are not theirs. */
const writers = ['admin', 'teacher', 'teacher2', 'parent2'];

/** `by`: which of the writers. */
export type Sent = { id: string; by: number };

/** A group of the demo's people with the parent who looks on, and a way to have them all write in it, and do what else they may. */
export type Crowd = {
  conversationId: string;
  write(count: number, perSecond: number): Promise<Sent[]>;
  call(by: number, path: string, json: object): Promise<unknown>;
};

export async function newCrowd({ origin, cookieOf }: Demo): Promise<Crowd> {
  const cookies = await Promise.all([...writers, 'parent'].map(cookieOf));
  const call = async (cookie: string, path: string, json?: unknown): Promise<unknown> => {
    const headers = { origin, cookie, 'content-type': 'application/json' };
    const answer = json
      ? await fetch(`${origin}/trpc/${path}`, { method: 'POST', headers, body: JSON.stringify({ json }) })
      : await fetch(`${origin}/trpc/${path}`, { headers });
    // On a machine that was held up what was to go in seconds goes at once.
    if (answer.status === 429) {
      await pause(retryAfterMs);
      return call(cookie, path, json);
    }
    if (!answer.ok) throw new Error(`${path} was refused: ${await answer.text()}`);
    return ((await answer.json()) as { result: { data: { json: unknown } } }).result.data.json;
  };
  const people = (await Promise.all(cookies.map((cookie) => call(cookie, 'me')))) as {
    user: { id: string };
    memberships: { establishment: { id: string } }[];
  }[];
  const created = (await call(cookies[0]!, 'createConversation', {
    establishmentId: people[0]!.memberships[0]!.establishment.id,
    participantIds: people.slice(1).map(({ user }) => user.id),
    kind: 'group',
    title: 'Banc d’essai',
  })) as { id: string };
  let sent = 0;
  const send = async (): Promise<Sent> => {
    const number = sent++;
    const [id, by] = [randomUUID(), number % writers.length];
    const body = `Message ${number}, ${'avec quelques mots de plus '.repeat(1 + (number % 4))}`;
    await call(cookies[by]!, 'send', { id, conversationId: created.id, body });
    return { id, by };
  };
  return {
    conversationId: created.id,
    call: (by, path, json) => call(cookies[by]!, path, json),
    write: async (count, perSecond) => {
      const began = performance.now();
      const sending: Promise<Sent>[] = [];
      for (let number = 0; number < count; number++) {
        const one = send();
        // It is said at the end, once the server can be stopped.
        one.catch(() => undefined);
        sending.push(one);
        await pause(Math.max(0, began + ((number + 1) * 1_000) / perSecond - performance.now()));
      }
      return Promise.all(sending);
    },
  };
}
