import { describe, expect, test } from 'vitest';
import { newDrafts } from '../../../src/client/messages/drafts.ts';
import { newOutbox } from '../../../src/client/messages/outbox.ts';
import { atEnd, pass } from '../fake-time.ts';
import { memoryKeep, newTabs } from '../memory-keep.ts';
import { ids } from '../people.ts';

/** Pages of one person in one browser. */
function browser() {
  const kept = new Map<string, unknown>();
  const tab = newTabs();
  return async () => {
    const keep = memoryKeep(kept, tab());
    const [outbox, drafts] = [newOutbox(keep, ids.me), newDrafts(keep, ids.me)];
    atEnd(outbox.follow());
    atEnd(drafts.follow());
    await Promise.all([outbox.ready, drafts.ready]);
    return {
      kept,
      outbox,
      drafts,
      bodies: () => outbox.store.get().map(({ body }) => body),
      text: () => drafts.store.get()['conversation'],
    };
  };
}

describe('[CLIENT74] the tabs of one person', () => {
  test('hold the same draft, and lose it together', async () => {
    const open = browser();
    const [one, other] = [await open(), await open()];
    one.drafts.set('conversation', 'Bonj');
    one.drafts.set('conversation', 'Bonjour');
    await pass(0);
    expect(other.text()).toBe('Bonjour');
    one.drafts.set('conversation', '');
    await pass(0);
    expect(other.text()).toBe('');
    expect(one.kept.size).toBe(0);
  });

  test('a draft that one is typing is not changed under one’s hands: what was typed last is in both once they rest', async () => {
    const open = browser();
    const [one, other] = [await open(), await open()];
    other.drafts.set('conversation', 'Ici');
    await pass(1);
    one.drafts.set('conversation', 'Là-bas');
    await pass(1_900);
    expect([one.text(), other.text()]).toEqual(['Là-bas', 'Ici']);
    await pass(200);
    expect([one.text(), other.text()]).toEqual(['Là-bas', 'Là-bas']);
    other.drafts.set('conversation', 'Ici');
    await pass(100);
    one.drafts.set('conversation', 'Je tape encore');
    await pass(5_000);
    expect([one.text(), other.text()]).toEqual(['Je tape encore', 'Je tape encore']);
  });

  test('show what waits in any of them, in the order of writing', async () => {
    const open = browser();
    const [one, other] = [await open(), await open()];
    one.outbox.add('conversation', 'un');
    await pass(5);
    other.outbox.add('conversation', 'deux');
    await pass(5);
    one.outbox.add('conversation', 'trois');
    await pass(0);
    expect(one.bodies()).toEqual(['un', 'deux', 'trois']);
    expect(other.bodies()).toEqual(['un', 'deux', 'trois']);
  });

  test('a refused message that is deleted in one is gone in the other, whose Retry brings nothing back', async () => {
    const open = browser();
    const [one, other] = [await open(), await open()];
    const { id } = one.outbox.add('conversation', 'refusé');
    one.outbox.fail(id, 'conversation.readOnly');
    await pass(0);
    expect(other.outbox.store.get()[0]?.state).toBe('failed');
    one.outbox.remove(id);
    await pass(0);
    expect(other.bodies()).toEqual([]);
    other.outbox.retry(id);
    await pass(0);
    expect([one.bodies(), other.bodies(), one.kept.size]).toEqual([[], [], 0]);
  });

  test('what is deleted in one while another writes it back stays deleted', async () => {
    const open = browser();
    const [one, other] = [await open(), await open()];
    const { id } = one.outbox.add('conversation', 'en même temps');
    await pass(0);
    one.outbox.remove(id);
    // Before it has heard of it.
    other.outbox.fail(id, 'conversation.readOnly');
    await pass(10);
    expect([one.bodies(), other.bodies(), one.kept.size]).toEqual([[], [], 0]);
    expect((await open()).bodies()).toEqual([]);
  });

  test('one that is opened later finds all of it, and knows as its own what was waiting', async () => {
    const open = browser();
    const one = await open();
    const early = one.outbox.add('conversation', 'avant');
    await pass(0);
    const other = await open();
    expect(other.bodies()).toEqual(['avant']);
    const late = one.outbox.add('conversation', 'après');
    await pass(0);
    expect(other.bodies()).toEqual(['avant', 'après']);
    expect([other.outbox.isOwn(early.id), other.outbox.isOwn(late.id)]).toEqual([true, false]);
  });
});
