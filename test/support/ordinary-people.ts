import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { demoPerson } from './demo-person.ts';
import { followMessages } from './follow.ts';
import { history } from './sender.ts';
import { until } from './until.ts';

type Person = Awaited<ReturnType<typeof demoPerson>>;
/** How many ms each took. */
export type Waits = Record<'send' | 'list' | 'read' | 'me' | 'heard' | 'signIn', number[]>;

/** A parent and a teacher who write to each other, list, read and sign in, and how many ms they waited each time. */
export async function ordinaryPeople(url: string) {
  const parent = await demoPerson(url, 'parent@jules-verne.example');
  const teacher = await demoPerson(url, 'teacher@jules-verne.example');
  const { id: conversationId } = await parent.api.createConversation.mutate({ participantIds: [teacher.userId] });
  const earlier = await history(parent, conversationId);
  const heard = { parent: await followMessages(parent), teacher: await followMessages(teacher) };
  const sent: string[] = [];

  /** Each by turns says something and waits until the other has heard it, then looks around, until the time is over. */
  const live = async (forMs: number): Promise<Waits> => {
    const waits: Waits = { send: [], list: [], read: [], me: [], heard: [], signIn: [] };
    const timed = async <T>(what: keyof Waits, work: () => Promise<T>): Promise<T> => {
      const from = performance.now();
      const result = await work();
      waits[what].push(Math.round(performance.now() - from));
      return result;
    };
    const end = performance.now() + forMs;
    const talk = async () => {
      for (let turn = 0; performance.now() < end; turn += 1, await wait(100)) {
        const [from, to] = turn % 2 === 0 ? [parent, heard.teacher] : [teacher, heard.parent];
        const message = { id: randomUUID(), conversationId, body: `ordinary ${turn}` };
        sent.push(message.id);
        await timed('heard', async () => {
          await timed('send', () => from.api.send.mutate(message));
          await until(() => to.messages().some(({ id }) => id === message.id), { everyMs: 2 });
        });
      }
    };
    const look = async (one: Person) => {
      for (; performance.now() < end; await wait(100)) {
        await timed('list', () => one.api.conversations.query({}));
        await timed('read', () => one.http.messages.query({ conversationId }));
        await timed('me', () => one.api.me.query());
      }
    };
    const signIn = async () => {
      for (; performance.now() < end; await wait(1_000)) {
        const again = await timed('signIn', () => demoPerson(url, 'parent2@jules-verne.example'));
        await again.http.auth.signOut.mutate();
        await again[Symbol.asyncDispose]();
      }
    };
    await Promise.all([talk(), look(parent), look(teacher), signIn()]);
    return waits;
  };

  /** All that was sent is kept once and in order, and each heard it once and in order. */
  const expectAllOnce = async () => {
    const kept = (await history(parent, conversationId)).slice(earlier.length);
    expect(kept.map(({ id }) => id)).toEqual(sent);
    expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => earlier.length + index + 1));
    for (const { messages, events, errors } of Object.values(heard)) {
      const here = messages().filter((message) => message.conversationId === conversationId);
      expect(here.map(({ id }) => id)).toEqual(sent);
      expect(events.filter(({ type }) => type === 'reset')).toEqual([]);
      expect(errors).toEqual([]);
    }
  };

  const close = async () => {
    await parent[Symbol.asyncDispose]();
    await teacher[Symbol.asyncDispose]();
  };
  return { parent, teacher, sent, live, expectAllOnce, [Symbol.asyncDispose]: close };
}

/** What so large a share of the waits do not exceed. */
export function quantile(waits: readonly number[], share: number): number {
  return waits.toSorted((one, other) => one - other)[Math.ceil(waits.length * share) - 1]!;
}
