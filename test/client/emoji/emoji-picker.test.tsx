import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { loadEmojiNames } from '../../../src/client/emoji/emoji-names.ts';
import { EmojiPicker } from '../../../src/client/emoji/emoji-picker.tsx';
import { newStand, show } from '../live-stage.tsx';

describe('[CLIENT124] emoji', () => {
  test('have names in French and in English, the English ones in Arabic, and are each one emoji', async () => {
    const [fr, en, ar] = [await loadEmojiNames('fr'), await loadEmojiNames('en'), await loadEmojiNames('ar')];
    const label = (names: typeof fr, emoji: string) => names.emojis.find((one) => one.emoji === emoji)?.label;
    expect([label(fr, '👍'), label(en, '👍'), label(ar, '👍')]).toEqual([
      'pouce vers le haut',
      'thumbs up',
      'thumbs up',
    ]);
    expect(fr.emojis.length).toBeGreaterThan(1_500);
    const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });
    expect(fr.emojis.filter(({ emoji }) => [...graphemes.segment(emoji)].length !== 1)).toEqual([]);
    expect(fr.emojis.filter(({ aliases }) => !aliases || aliases.length === 0)).toEqual([]);
    expect(fr.emojis.find(({ emoji }) => emoji === '👍')?.skins?.dark).toBe('👍🏿');
  });

  test('are searched by name, and Enter chooses', async () => {
    const onChoose = vi.fn<(emoji: string) => void>();
    show(<EmojiPicker onChoose={onChoose} />, newStand({}));
    const box = await screen.findByRole('searchbox', { name: 'Chercher un emoji' });
    expect(document.activeElement).toBe(box);
    await userEvent.type(box, 'licorne');
    await waitFor(async () => {
      await userEvent.type(box, '{ArrowDown}{Enter}');
      expect(onChoose.mock.lastCall).toEqual(['🦄']);
    });
  });

  test('in Arabic it is said that their names are English', async () => {
    show(<EmojiPicker onChoose={String} />, newStand({}), { locale: 'ar' });
    expect(await screen.findByText('أسماء الرموز التعبيرية بالإنجليزية.')).toBeDefined();
  });
});
