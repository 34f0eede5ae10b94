import { describe, expect, test } from 'vitest';
import { pass } from '../fake-time.ts';
import { refused } from '../stub-link.ts';
import { delivering, noAnswer } from './delivering.ts';

describe('the outbox', () => {
  test('sends in the order of writing, one at a time in a conversation', async () => {
    let most = 0;
    let present = 0;
    const { live, rows, states, shown } = await delivering(async () => {
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
    const { live, attempts } = await delivering(noAnswer);
    for (let n = 0; n < 7; n++) live.outbox.add(`conversation ${n}`, 'texte');
    await pass(100);
    expect(attempts).toHaveLength(4);
  });

  test('[CLIENT8] repeats under the same id where the answer was lost, and leaves one row', async () => {
    const { live, rows, attempts, store, states } = await delivering((sent, attempt) => {
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
    const { live, attempts, rows } = await delivering((_sent, attempt) => (attempt === 1 ? noAnswer() : undefined));
    live.outbox.add('conversation', 'allô');
    await pass(11_000);
    expect(attempts).toHaveLength(2);
    expect(rows).toHaveLength(1);
  });

  test('waits as long as the server asks when it is too much', async () => {
    const { live, attempts, rows } = await delivering((_sent, attempt) => {
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
    const { live, attempts, rows, states } = await delivering(() => {
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

  test('[CLIENT9] nothing is sent without a connection; all of it, in order and once, when it is back', async () => {
    const { live, connection, attempts, rows } = await delivering();
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
});
