import { expect, test } from 'vitest';
import { isEmoji } from '../../src/shared/emoji.ts';

/** As Unicode lists them: every emoji of one code point or two, and these of more. */
const listed = new RegExp('^\\p{RGI_Emoji}$', 'v');
const composed = ['👨‍👩‍👧‍👦', '👩🏻‍❤️‍💋‍👩🏿', '🏳️‍🌈', '⛹🏽‍♀️', '👁️‍🗨️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🇫🇷', '🇲🇦', '1️⃣', '#️⃣', '❤️‍🔥', '🧑🏿‍🚀', '🤝🏻'];

test('[MSG21] every emoji that Unicode lists is one, and nothing of one character else is', () => {
  const wrong: string[] = [];
  let found = 0;
  for (let point = 0; point < 0x20000; point += 1) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const one = String.fromCodePoint(point);
    for (const text of [one, `${one}\ufe0f`]) if (isEmoji(text) !== listed.test(text)) wrong.push(text);
    // Of which have tones, the lists of this year and the last do not agree.
    for (const text of [one, `${one}\ufe0f`, `${one}\u{1f3fd}`]) {
      found += Number(listed.test(text));
      if (listed.test(text) && !isEmoji(text)) wrong.push(text);
    }
  }
  expect(wrong).toEqual([]);
  expect(found).toBeGreaterThan(1_400);
  expect(composed.filter((one) => !isEmoji(one) || !listed.test(one))).toEqual([]);
});

test('[MSG21] two are not one, and text is none', () => {
  const none = [
    '',
    ' ',
    'a',
    '1',
    '©',
    '❤',
    '🇫',
    '👍👍',
    '👍 ',
    ' 👍',
    '👍\u200d',
    '\u200d',
    '👍\n',
    ':)',
    '😀🏽',
    '🇫🇷🇲🇦',
    '👍é',
    '👍\u202e',
  ];
  expect(none.filter(isEmoji)).toEqual([]);
  expect(isEmoji('👍\u200d'.repeat(100_000) + '👍')).toBe(false);
});
