import { describe, expect, test } from 'vitest';
import { preferredLocale } from '../../../src/client/i18n/preferred-locale.ts';
import { newDrafts } from '../../../src/client/messages/drafts.ts';
import { changeIn } from '../../../src/client/messages/kept-draft.ts';
import { newOutbox } from '../../../src/client/messages/outbox.ts';
import { newKeptChoice } from '../../../src/client/live/kept-choice.ts';
import { themes } from '../../../src/shared/personal-settings.ts';
import '../fake-time.ts';
import { memoryKeep } from '../memory-keep.ts';
import { ids } from '../people.ts';

const outboxKey = (id: string) => `outbox:${ids.me}:${id}`;
/** As the first version kept it. */
const first = {
  id: 'a',
  conversationId: 'conversation',
  body: 'Bonjour',
  createdAt: 1,
  state: 'pending',
  reason: null,
};

async function outboxOf(...entries: [key: string, value: unknown][]) {
  const kept = new Map(entries);
  const outbox = newOutbox(memoryKeep(kept), ids.me);
  await outbox.ready;
  return { kept, outbox };
}

async function draftsOf(...entries: [key: string, value: unknown][]) {
  const kept = new Map(entries);
  const drafts = newDrafts(memoryKeep(kept), ids.me);
  await drafts.ready;
  return { kept, drafts, text: () => drafts.store.get()['conversation'] };
}

describe('[CLIENT76] an outbox of another version', () => {
  test('of the one before is understood, with and without a position, and kept with its kind from its next change on', async () => {
    const { kept, outbox } = await outboxOf(
      [outboxKey('a'), first],
      [outboxKey('b'), { ...first, id: 'b', position: 2 }],
    );
    expect(outbox.store.get().map(({ id, kind, position }) => [id, kind, position])).toEqual([
      ['a', 'message', 1],
      ['b', 'message', 2],
    ]);
    outbox.fail('a', 'conversation.readOnly');
    expect(kept.get(outboxKey('a'))).toMatchObject({ version: 2, kind: 'message', body: 'Bonjour', state: 'failed' });
  });

  test('of a later one is left as it is, counted, and deleted by signing out alone', async () => {
    const later = { ...first, id: 'c', version: 5, kind: 'message', parts: ['Bonjour'] };
    const unknown = { ...first, id: 'd', version: 2, kind: 'edit' };
    const { kept, outbox } = await outboxOf([outboxKey('c'), later], [outboxKey('d'), unknown]);
    expect(outbox.store.get()).toEqual([]);
    outbox.add('conversation', 'un');
    outbox.arrived('c');
    expect([kept.get(outboxKey('c')), kept.get(outboxKey('d'))]).toEqual([later, unknown]);
    expect(await outbox.count()).toBe(3);
    await outbox.forget();
    expect(kept.size).toBe(0);
  });

  test('[CLIENT110] what answers a message is kept as the present one, which the one before leaves alone; the rest as that kept it', async () => {
    const { kept, outbox } = await outboxOf();
    const [plain, answer] = [
      outbox.add('conversation', 'un'),
      outbox.add('conversation', 'deux', { replyToId: 'message 1' }),
    ];
    expect(kept.get(outboxKey(plain.id))).toMatchObject({ version: 2, replyToId: null });
    expect(kept.get(outboxKey(answer.id))).toMatchObject({ version: 3, replyToId: 'message 1' });
    const back = await outboxOf(...kept);
    expect(back.outbox.store.get().map(({ replyToId }) => replyToId)).toEqual([null, 'message 1']);
  });

  test.each([
    ['message.tooSoon', 'message.tooSoon'],
    [7, 'internal.bug'],
  ])('refused with %o, for which this one has no word, is shown as refused all the same', async (kept, reason) => {
    const refused = { ...first, version: 2, kind: 'message', state: 'failed', reason: kept };
    const { outbox } = await outboxOf([outboxKey('a'), refused]);
    expect(outbox.store.get()).toMatchObject([{ state: 'failed', reason, body: 'Bonjour' }]);
  });

  test('that is no entry at all breaks nothing', async () => {
    const odd = [null, 'text', 7, {}, { ...first, body: { text: 'x' } }];
    const { outbox } = await outboxOf(...odd.map((value, at): [string, unknown] => [outboxKey(String(at)), value]));
    expect(outbox.store.get()).toEqual([]);
  });
});

describe('[CLIENT76] a draft of another version', () => {
  const before = `draft:${ids.me}:conversation`;
  const now = `draft.2:${ids.me}:conversation`;

  test('of the one before is there, and goes on in the present shape', async () => {
    const { kept, drafts, text } = await draftsOf([before, 'Bonjour']);
    expect(text()).toBe('Bonjour');
    expect(await drafts.count()).toBe(1);
    drafts.set('conversation', 'Bonjour Claire');
    expect([...kept]).toEqual([[now, { version: 2, text: 'Bonjour Claire', typedAt: Date.now() }]]);
  });

  test('[CLIENT110] [CLIENT113] is kept with the message that it answers or changes, also before its first letter', async () => {
    const { kept, drafts } = await draftsOf();
    drafts.set('conversation', '', 'message 1');
    drafts.set(changeIn('conversation'), 'Autrement', 'message 2');
    const back = await draftsOf(...kept);
    expect(back.drafts.about.get()).toEqual({ conversation: 'message 1', [changeIn('conversation')]: 'message 2' });
    expect(await back.drafts.count()).toBe(1);
    back.drafts.set('conversation', '', '');
    back.drafts.set(changeIn('conversation'), '', '');
    expect(back.kept.size).toBe(0);
  });

  test('where the version before was back for a while nothing of either is lost', async () => {
    const { text } = await draftsOf([now, { version: 2, text: 'Lundi' }], [before, 'Mardi']);
    expect(text()).toBe('Lundi\nMardi');
  });

  test('of a later one is left as it is, also where one writes in its conversation', async () => {
    const later = { version: 3, blocks: [] };
    const { kept, drafts, text } = await draftsOf([now, later]);
    expect(text()).toBeUndefined();
    drafts.set('conversation', 'Ici');
    expect(kept.get(now)).toEqual(later);
    expect([...kept.values()]).toContain('Ici');
    drafts.set('conversation', '');
    expect([...kept]).toEqual([[now, later]]);
    await drafts.forget();
    expect(kept.size).toBe(0);
  });
});

describe('[CLIENT76] a preference of another version', () => {
  test('is read as none, and is still there for the version that knows it', () => {
    localStorage.setItem('preau.theme', 'sepia');
    localStorage.setItem('preau.locale', 'oc');
    const theme = newKeptChoice('preau.theme', themes, 'system');
    expect([theme.get(), preferredLocale()]).toEqual(['system', 'en']);
    expect([localStorage.getItem('preau.theme'), localStorage.getItem('preau.locale')]).toEqual(['sepia', 'oc']);
    localStorage.clear();
  });
});
