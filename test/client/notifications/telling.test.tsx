import { act, fireEvent, screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { layerWords } from '../../../src/client/i18n/layer-words.ts';
import { loadSentences } from '../../../src/client/i18n/load.ts';
import { playSound } from '../../../src/client/sounds/play-sound.ts';
import { ids, participant } from '../people.ts';
import { list, now, open, pass, silence, toasts } from './telling-stage.tsx';

vi.mock('../../../src/client/sounds/play-sound.ts', () => ({ playSound: vi.fn<typeof playSound>() }));
const played = vi.mocked(playSound);
let hasFocus: boolean;
const badge = vi.fn<(count: number) => Promise<void>>();

beforeAll(() => loadSentences('fr', layerWords).then(() => undefined));
beforeEach(() => {
  vi.setSystemTime(now);
  hasFocus = true;
  vi.spyOn(document, 'hasFocus').mockImplementation(() => hasFocus);
  silence();
  badge.mockReset().mockResolvedValue();
  document.head.innerHTML = '<link rel="icon" href="/icon.svg">';
  Object.defineProperty(navigator, 'setAppBadge', { value: badge, configurable: true });
  return () => Reflect.deleteProperty(navigator, 'setAppBadge');
});

const icon = () => document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href;

describe('[CLIENT187] a toast', () => {
  test('says who wrote and how it begins, and leads there when it is pressed', async () => {
    const { say, places } = await open('/fr/parents');
    say(4, { body: '**Bonjour**,\nla sortie est reportée' });
    await pass(1_000);
    expect(toasts()).toEqual(['ClaireBonjour, la sortie est reportée']);
    fireEvent.click(screen.getByRole('button', { name: 'Lire' }));
    await pass(1_000);
    expect(places.at(-1)).toBe('/fr/parents/messagerie/conversation');
    expect(toasts()).toEqual([]);
  });

  test('is one for a conversation, which says the last', async () => {
    const { say } = await open(list);
    say(4, { body: 'Un' });
    await pass(1_000);
    say(5, { body: 'Deux' });
    say(6, { body: 'Trois' });
    await pass(1_000);
    expect(toasts()).toEqual(['ClaireTrois']);
  });

  test('is a number where many conversations speak at once', async () => {
    const { say } = await open(list);
    for (const conversationId of ['conversation', 'two', 'three', 'four']) say(4, { conversationId });
    say(5, { conversationId: 'two' });
    await pass(1_000);
    expect(toasts()).toEqual(['5 nouveaux messages']);
  });

  test('names the group, and cuts what is long', async () => {
    const people = [participant('Leïla'), participant('Omar')];
    const { say } = await open(list, {}, { kind: 'group', title: '6e B', participants: people });
    say(4, { authorId: ids.omar, body: `<@${ids.me}> ${'a'.repeat(300)}` });
    await pass(1_000);
    expect(toasts()[0]).toMatch(/^Omar · 6e B.*a…$/);
    expect(toasts()[0]!.length).toBeLessThan(170);
  });

  test('never stands for the conversation that is open, nor for oneself, nor where it is not wished', async () => {
    const one = await open(`${list}/conversation`);
    one.say(4);
    one.say(4, { conversationId: 'two', authorId: ids.me });
    // Gone before it is told, she has seen it all the same.
    act(() => one.navigate(list));
    await pass(1_000);
    expect(toasts()).toEqual([]);
    expect(played).not.toHaveBeenCalled();
    const other = await open(list, { notifications: { toasts: false } });
    other.say(4);
    await pass(1_000);
    expect(toasts()).toEqual([]);
    expect(played).toHaveBeenCalledOnce();
  });

  test('goes when its message is deleted, or read on another device', async () => {
    const { say, read } = await open(list);
    say(4);
    await pass(1_000);
    say(4, { deletedAt: new Date(), body: '', revision: 90 });
    await pass(1_000);
    expect(toasts()).toEqual([]);
    say(5, { revision: 91 });
    await pass(1_000);
    expect(toasts()).toHaveLength(1);
    read(5);
    await pass(1_000);
    expect(toasts()).toEqual([]);
  });
});

describe('[CLIENT186] nothing is told', () => {
  test('of what was written before a cut, nor of a message that changes', async () => {
    const { say } = await open(list);
    say(4, { createdAt: new Date(Date.now() - 60_000) });
    say(3, { conversationId: 'two', editedAt: new Date() });
    await pass(1_000);
    expect(toasts()).toEqual([]);
    expect(played).not.toHaveBeenCalled();
  });

  test('of what is read as it comes', async () => {
    const { say, read } = await open(list);
    say(4);
    read(4);
    await pass(1_000);
    expect(toasts()).toEqual([]);
  });
});

describe('[CLIENT188] a sound', () => {
  test('is that of the kind, at most one in two seconds', async () => {
    const patch = { sounds: { message: 'wood', mention: 'chime', volume: 30 } } as const;
    const { say } = await open(list, patch, { kind: 'group', title: '6e B' });
    for (let seq = 4; seq < 20; seq += 1) {
      say(seq);
      await pass(100);
    }
    await pass(300);
    expect(played.mock.calls).toEqual([['wood', 30]]);
    await pass(3_000);
    say(20, { mentions: [ids.me] });
    await pass(1_000);
    expect(played.mock.calls).toEqual([
      ['wood', 30],
      ['chime', 30],
    ]);
  });

  test('is heard from the open conversation while nobody looks at it, where it has one', async () => {
    hasFocus = false;
    const { say } = await open(`${list}/conversation`, { sounds: { mention: 'drop' } });
    say(4);
    await pass(1_000);
    expect(toasts()).toEqual([]);
    expect(played.mock.calls).toEqual([['drop', 60]]);
  });

  test.each([{ notifications: { sounds: false } }, { sounds: { mention: 'none' as const } }])(
    'is none where none is wished: %j',
    async (patch) => {
      const { say } = await open(list, patch);
      say(4);
      await pass(1_000);
      expect(played).not.toHaveBeenCalled();
      expect(toasts()).toHaveLength(1);
    },
  );
});

describe('[CLIENT190] the number of what waits', () => {
  test('stands in the title and on the icon', async () => {
    const { say } = await open(list);
    say(4);
    await pass(1_000);
    expect(document.title).toMatch(/^\(1\) Messages/);
    expect(badge.mock.lastCall).toEqual([1]);
    expect(icon()).not.toMatch(/icon\.svg$/);
  });

  test('stands nowhere for whoever does not wish it', async () => {
    const { say } = await open(list, { notifications: { badge: false } });
    say(4);
    await pass(1_000);
    expect(document.title).toMatch(/^Messages/);
    expect(badge.mock.lastCall).toEqual([0]);
    expect(icon()).toMatch(/icon\.svg$/);
  });
});
