import { describe, expect, test } from 'vitest';
import type { RefusalReason } from '../../../src/shared/refusals.ts';
import { newOutbox } from '../../../src/client/messages/outbox.ts';
import { pass } from '../fake-time.ts';
import { memoryKeep } from '../memory-keep.ts';
import { ids } from '../people.ts';
import { refused } from '../stub-link.ts';
import { delivering, noAnswer } from './delivering.ts';

describe('the outbox', () => {
  test('[CLIENT7] keeps what was refused, with the reason, and lets the others pass', async () => {
    const { live, states, rows } = await delivering(({ body }) => {
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
    const { live, attempts, rows, states } = await delivering(() => {
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

  test('[CLIENT7] a refusal in words of a newer server is one at once, and the text goes once the page is that version too', async () => {
    const kept = new Map<string, unknown>();
    const newer = 'message.tooSoon' as RefusalReason;
    const before = await delivering(() => {
      throw refused(newer, 'BAD_REQUEST');
    }, kept);
    const { id } = before.live.outbox.add('conversation', 'trop tôt');
    await pass(60_000);
    expect([before.attempts.length, before.states()]).toEqual([1, [['trop tôt', 'failed']]]);
    before.stop();
    const { live, rows } = await delivering(() => undefined, kept);
    live.outbox.retry(id);
    await pass(100);
    expect(rows.map(({ body }) => body)).toEqual(['trop tôt']);
  });

  test('an id that is taken is a failure, and never a second message', async () => {
    const { live, states, rows, attempts } = await delivering(() => {
      throw refused('message.idTaken', 'CONFLICT');
    });
    live.outbox.add('conversation', 'double');
    await pass(60_000);
    expect(attempts).toHaveLength(1);
    expect(rows).toEqual([]);
    expect(states()).toEqual([['double', 'failed']]);
  });

  test('[CLIENT10] survives a reload: same id, same order', async () => {
    const kept = new Map<string, unknown>();
    const before = await delivering(noAnswer, kept);
    const first = before.live.outbox.add('conversation', 'avant');
    before.live.outbox.add('conversation', 'après');
    await pass(100);
    before.stop();
    const { rows } = await delivering(() => undefined, kept);
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
    const { live, states } = await delivering(noAnswer);
    const { id } = live.outbox.add('conversation', 'déjà là');
    await pass(10);
    live.outbox.arrived(id);
    expect(states()).toEqual([]);
  });
});
