import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import * as inputs from '../../src/shared/inputs.ts';
import { limits, widestContent } from '../../src/shared/limits.ts';
import { bodyOf, charactersOf, emailOf, firstCharacters, lineOf } from '../../src/shared/text.ts';

const [id, conversationId] = ['3f2b7a52-6f0e-4f5a-9f6e-2b1c8d7e6a51', '3f2b7a52-6f0e-4f5a-9f6e-2b1c8d7e6a52'];
const participantIds = [id];
/** Where each kind of text is read: what it is made of that text, or the issues. */
const readers: Record<string, (text: string) => unknown> = {
  'a message': (body) => read(inputs.sendInput, { id, conversationId, body }, 'body'),
  'a title': (title) => read(inputs.createConversationInput, { participantIds, title }, 'title'),
  'a new title': (title) => read(inputs.renameConversationInput, { conversationId, title }, 'title'),
  'a name': (name) => read(inputs.acceptInvitationInput, { token: 'x', password: '12345678', name }, 'name'),
  'a search': (query) => read(inputs.searchContactsInput, { query }, 'query'),
};
const body = readers['a message']!;
const lines = Object.entries(readers).filter(([where]) => where !== 'a message');

function read(schema: z.core.$ZodType, value: object, field: string): unknown {
  const { data, error } = z.safeParse(schema, value);
  return error ? error.issues.map(({ code }) => code) : (data as Record<string, unknown>)[field];
}

const unseen = {
  'a space of no width': '\u200B',
  'a word joiner': '\u2060',
  'a Hangul filler': '\u3164',
  'a Hangul jamo filler': '\u115F\u1160',
  'a half-width filler': '\uFFA0',
  'an empty braille cell': '\u2800',
  'an override of direction': '\u202E',
  isolates: '\u2067\u2068\u2069',
  'a soft hyphen': '\u00AD',
  'a byte order mark': '\uFEFF',
  'joiners of letters': '\u200C\u200D',
  'direction marks': '\u200E\u200F\u061C',
  'selectors of variants': '\uFE0F\u{E0100}\u180B',
  'tags without a flag': '\u{E0067}\u{E0062}\u{E007F}',
  'a grapheme joiner': '\u034F',
  'inherent vowels of Khmer': '\u17B4\u17B5',
  'an annotation': '\uFFF9\uFFFB',
  'a missing object': '\uFFFC',
  'wide spaces': '\u3000\u00A0\u2003\u202F',
  'controls and line feeds': '\u0001\u001B\u0085\u2028\r\n',
};

test.each(Object.entries(unseen))('[MSG6] %s alone is as empty as nothing, wherever text is read', (_, text) => {
  for (const [where, reading] of Object.entries(readers)) {
    expect(reading(text), where).toEqual(['too_small']);
    expect(reading(` ${text} ${text}`), where).toEqual(['too_small']);
  }
  expect(body(`a${text}`)).toContain('a');
});

test.each(['👩‍👧', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '❤️', '٪', '؀١', '\u0600', 'e\u0301', '?', '王', '⠁', 'می‌خواهم', '🇫🇷'])(
  '[MSG6] what shows is kept as it is: %s',
  (text) => {
    for (const [where, reading] of Object.entries(readers)) expect(reading(text), where).toBe(text);
  },
);

test('[MSG6] a message keeps its lines and its marks, and loses the white space around it', () => {
  expect(body(' \n a\n\tb\u202E c \n')).toBe('a\n\tb\u202E c');
});

test.each([
  ['Sortie\nau\r\n\tmusée', 'Sortie au musée'],
  ['a\u001B[31mb', 'a [31mb'],
  ['a\u2028b\u0085c\u0007', 'a b c'],
  ['Anna\u202E\u202Dbob', 'Annabob'],
  ['\u2067ليلى\u2069', 'ليلى'],
  ['\u200BAn\u00ADna\uFEFF', 'Anna'],
  ['a \u2066 b\u2069 ', 'a  b'],
  ['Sortie\u00A0: le\u202F6', 'Sortie\u00A0: le\u202F6'],
  ['علی\u200Cرضا', 'علی\u200Cرضا'],
  ['C\u200E ليلى', 'C\u200E ليلى'],
])('[CONV2] a title or a name is one line, and turns no direction around it: %j', (text, line) => {
  for (const [where, reading] of lines) expect(reading(text), where).toBe(line);
});

test.each(lines)('[MSG6] in %s NUL is refused and not taken for a space', (_, reading) => {
  expect(reading('a\0b')).toEqual(['custom']);
});

test('[MSG6] characters are counted one for an emoji, as the database counts them', () => {
  const bags = (count: number) => '🎒'.repeat(count);
  expect(body(bags(widestContent.bodyCharacters))).toBe(bags(widestContent.bodyCharacters));
  expect(body(bags(widestContent.bodyCharacters + 1))).toEqual(['too_big']);
  for (const where of ['a title', 'a new title']) {
    expect(readers[where]!(`a${bags(60)}`)).toBe(`a${bags(60)}`);
    expect(readers[where]!(bags(widestContent.titleCharacters))).toBe(bags(widestContent.titleCharacters));
    expect(readers[where]!(bags(widestContent.titleCharacters + 1))).toEqual(['too_big']);
  }
  expect(readers['a name']!(bags(limits.nameCharacters))).toBe(bags(limits.nameCharacters));
  expect([charactersOf(''), charactersOf('aé'), charactersOf('a🎒'), charactersOf('👩‍👧')]).toEqual([0, 2, 2, 3]);
  expect(firstCharacters(`a${bags(60)}`, 2)).toBe('a🎒');
  expect(firstCharacters('ab', 2)).toBe('ab');
});

test.each([
  '\u2068anna@school.example\u2069',
  '\u200Eanna@school.example\u200F',
  '\uFEFFanna@school.example',
  '\u00A0anna@school.example\u00A0\n',
  ' \u2066 anna@school.example \u2069 ',
  'anna\u200B@school\u00AD.example',
])('[AUTH1] marks that were copied with an e-mail are no part of it: %j', (email) => {
  expect(emailOf(email)).toBe('anna@school.example');
  expect(read(inputs.signInInput, { email, password: 'x' }, 'email')).toBe('anna@school.example');
});

test('[AUTH1] marks alone are no e-mail', () => {
  expect(read(inputs.signInInput, { email: '\u2068\u2069', password: 'x' }, 'email')).toEqual(['too_small']);
});

test('[MSG6] what was read once is read alike again', () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from('a 🎒\n\u0001\u200B\u202E\u2069\u00A0\u3164\u200Dé')) });
  const once = fc.property(text, (one) =>
    [bodyOf, lineOf, emailOf].every((reading: (text: string) => string) => reading(reading(one)) === reading(one)),
  );
  expect(fc.check(once, { numRuns: 2_000 }).counterexample).toBeNull();
});
