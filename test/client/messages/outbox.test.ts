import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { conversationsOptions } from '../../../src/client/conversations/load.ts';
import { messagesKey } from '../../../src/client/messages/cache.ts';
import { deliver } from '../../../src/client/messages/deliver.ts';
import { messagesOptions } from '../../../src/client/messages/load.ts';
import { newOutbox } from '../../../src/client/messages/outbox.ts';
import type { Window } from '../../../src/client/messages/window.ts';
import type { Message } from '../../../src/shared/public.ts';
import { newStand, schoolAnswers } from '../live-stage.tsx';
import { memoryKeep } from '../memory-keep.ts';
import { conversation, ids, message } from '../people.ts';
import { refused } from '../stub-link.ts';

type Sent = { id: string; conversationId: string; body: string };

let stop = () => {};
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  stop();
  vi.useRealTimers();
});
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A server that stores under the client's own ids, as the real one does; `trouble` may interfere before or after. */
async function standing(
  trouble: (sent: Sent, attempt: number) => unknown = () => undefined,
  kept = new Map<string, unknown>(),
) {
  const rows: Message[] = [];
  const attempts: Sent[] = [];
  const store = (sent: Sent) => {
    const known = rows.find(({ id }) => id === sent.id);
    if (known) return known;
    const row = message(4 + rows.length, { ...sent, authorId: ids.me });
    rows.push(row);
    return row;
  };
  const stand = newStand(
    {
      ...schoolAnswers({ conversations: [conversation(), conversation({ id: 'other' })] }),
      send: async (sent: Sent) => {
        attempts.push(sent);
        await trouble(sent, attempts.filter(({ id }) => id === sent.id).length);
        return store(sent);
      },
    },
    { keep: memoryKeep(kept) },
  );
  await stand.live.queryClient.fetchQuery(conversationsOptions(stand.live));
  await stand.live.queryClient.fetchQuery(messagesOptions(stand.live, 'conversation'));
  await stand.live.outbox.ready;
  const start = () => (stop = deliver(stand.live));
  start();
  const states = () => stand.live.outbox.store.get().map(({ body, state }) => [body, state]);
  const shown = () =>
    stand.live.queryClient
      .getQueryData<Window>(messagesKey('conversation'))
      ?.items.slice(3)
      .map(({ body }) => body);
  return { ...stand, rows, attempts, store, states, shown };
}
const noAnswer = () => new Promise(() => {});

describe('the outbox', () => {
  test('sends in the order of writing, one at a time in a conversation', async () => {
    let most = 0;
    let present = 0;
    const { live, rows, states, shown } = await standing(async () => {
      most = Math.max(most, ++present);
      await new Promise((resolve) => setTimeout(resolve, 50));
      present--;
    });
    for (const body of ['un', 'deux', 'trois']) live.outbox.add('conversation', body);
    expect(states()).toEqual([
      ['un', 'pending'],
      ['deux', 'pending'],
      ['trois', 'pending'],
    ]);
    await pass(200);
    expect(rows.map(({ body }) => body)).toEqual(['un', 'deux', 'trois']);
    expect(shown()).toEqual(['un', 'deux', 'trois']);
    expect(most).toBe(1);
    expect(states()).toEqual([]);
  });

  test('has four in flight at most, over all conversations', async () => {
    const { live, attempts } = await standing(noAnswer);
    for (let n = 0; n < 7; n++) live.outbox.add(`conversation ${n}`, 'texte');
    await pass(100);
    expect(attempts).toHaveLength(4);
  });

  test('[CLIENT8] repeats under the same id where the answer was lost, and leaves one row', async () => {
    const { live, rows, attempts, store, states } = await standing((sent, attempt) => {
      if (attempt > 2) return undefined;
      store(sent);
      throw new Error('socket closed');
    });
    live.outbox.add('conversation', 'une fois');
    await pass(5_000);
    expect(attempts).toHaveLength(3);
    expect(new Set(attempts.map(({ id }) => id)).size).toBe(1);
    expect(rows).toHaveLength(1);
    expect(states()).toEqual([]);
  });

  test('repeats after ten seconds of silence', async () => {
    const { live, attempts, rows } = await standing((_sent, attempt) => (attempt === 1 ? noAnswer() : undefined));
    live.outbox.add('conversation', 'allô');
    await pass(11_000);
    expect(attempts).toHaveLength(2);
    expect(rows).toHaveLength(1);
  });

  test('[CLIENT7] keeps what was refused, with the reason, and lets the others pass', async () => {
    const { live, states, rows } = await standing(({ body }) => {
      if (body === 'refusé') throw refused('conversation.readOnly', 'FORBIDDEN');
    });
    live.outbox.add('conversation', 'refusé');
    live.outbox.add('conversation', 'accepté');
    await pass(100);
    expect(states()).toEqual([['refusé', 'failed']]);
    expect(live.outbox.store.get()[0]?.reason).toBe('conversation.readOnly');
    expect(rows.map(({ body }) => body)).toEqual(['accepté']);
  });

  test('[CLIENT7] by hand: again under the same id, or deleted', async () => {
    let refuse = true;
    const { live, attempts, rows, states } = await standing(() => {
      if (refuse) throw refused('conversation.readOnly', 'FORBIDDEN');
    });
    const { id } = live.outbox.add('conversation', 'encore');
    await pass(100);
    refuse = false;
    live.outbox.retry(id);
    await pass(100);
    expect(attempts.map((sent) => sent.id)).toEqual([id, id]);
    expect(rows).toHaveLength(1);
    refuse = true;
    const unwanted = live.outbox.add('conversation', 'non');
    await pass(100);
    live.outbox.remove(unwanted.id);
    expect(states()).toEqual([]);
  });

  test('waits as long as the server asks when it is too much', async () => {
    const { live, attempts, rows } = await standing((_sent, attempt) => {
      if (attempt === 1) throw refused('rate.exceeded', 'TOO_MANY_REQUESTS', 3_000);
    });
    live.outbox.add('conversation', 'vite');
    await pass(2_900);
    expect(attempts).toHaveLength(1);
    await pass(700);
    expect(rows).toHaveLength(1);
  });

  test('[AWAY3] is pending through an outage of a minute, and sent once, in order, when it is over', async () => {
    let away = true;
    const { live, attempts, rows, states } = await standing(() => {
      if (away) throw refused('server.unavailable', 'SERVICE_UNAVAILABLE', 2_000);
    });
    live.outbox.add('conversation', 'un');
    live.outbox.add('conversation', 'deux');
    for (let second = 0; second < 60; second++) {
      await pass(1_000);
      expect(states().map(([, state]) => state)).toEqual(['pending', 'pending']);
    }
    expect(attempts.length).toBeGreaterThan(10);
    expect(attempts.length).toBeLessThan(40);
    away = false;
    await pass(3_000);
    expect(states()).toEqual([]);
    expect(rows.map(({ body }) => body)).toEqual(['un', 'deux']);
  });

  test('an id that is taken is a failure, and never a second message', async () => {
    const { live, states, rows, attempts } = await standing(() => {
      throw refused('message.idTaken', 'CONFLICT');
    });
    live.outbox.add('conversation', 'double');
    await pass(60_000);
    expect(attempts).toHaveLength(1);
    expect(rows).toEqual([]);
    expect(states()).toEqual([['double', 'failed']]);
  });

  test('[CLIENT9] nothing is sent without a connection; all of it, in order and once, when it is back', async () => {
    const { live, connection, attempts, rows } = await standing();
    connection.state.set('offline');
    live.outbox.add('conversation', 'un');
    live.outbox.add('conversation', 'deux');
    await pass(60_000);
    expect(attempts).toEqual([]);
    connection.state.set('connected');
    await pass(100);
    expect(rows.map(({ body }) => body)).toEqual(['un', 'deux']);
    expect(attempts).toHaveLength(2);
  });

  test('[CLIENT10] survives a reload: same id, same order', async () => {
    const kept = new Map<string, unknown>();
    const before = await standing(noAnswer, kept);
    const first = before.live.outbox.add('conversation', 'avant');
    before.live.outbox.add('conversation', 'après');
    await pass(100);
    stop();
    const { rows } = await standing(() => undefined, kept);
    await pass(100);
    expect(rows.map(({ body }) => body)).toEqual(['avant', 'après']);
    expect(rows[0]?.id).toBe(first.id);
    expect(kept.size).toBe(0);
  });

  test('is one person’s: the next to sign in on this browser sees and sends nothing of it', async () => {
    const kept = new Map<string, unknown>();
    const mine = newOutbox(memoryKeep(kept), ids.me);
    mine.add('conversation', 'à moi');
    const theirs = newOutbox(memoryKeep(kept), ids.omar);
    await theirs.ready;
    expect(theirs.store.get()).toEqual([]);
  });

  test('lets go of a message that comes back as an event before its answer', async () => {
    const { live, states } = await standing(noAnswer);
    const { id } = live.outbox.add('conversation', 'déjà là');
    await pass(10);
    live.outbox.arrived(id);
    expect(states()).toEqual([]);
  });
});
