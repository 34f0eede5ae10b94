import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedWords } from '../../src/server/search/asked.ts';
import { snippetOf } from '../../src/server/search/snippet.ts';
import { wordsIn } from '../../src/server/search/words.ts';

const spelled = (text: string) => wordsIn(text).map(({ spellings }) => spellings.join(' or '));

test('[MSG25] words are parted by whatever is neither letter nor digit, and folded as names are', () => {
  expect(spelled('L’ÉCOLE, c’est (bien) 8h30 n°12')).toEqual(['l', 'ecole', 'c', 'est', 'bien', '8h30', 'n', '12']);
  expect(spelled('والكتاب')).toEqual(['walktab or ktab']);
  expect(spelled('🎉 %_ -- 王伟')).toEqual([expect.stringMatching(/^u/)]);
  expect(spelled('x'.repeat(9_999))).toEqual(['x'.repeat(64)]);
});

test('[MSG26] of a long text a line around the first word is shown, its marks where the words stand', () => {
  const text = `${'début '.repeat(40)}\nla\tcantine ferme ${'suite '.repeat(60)}cantine`;
  const { text: shown, marks } = snippetOf(text, askedWords('cantine'))!;
  expect(shown).toMatch(/^… début .* la cantine ferme suite .* …$/);
  expect(shown.length).toBeLessThan(200);
  expect(marks.map(([from, to]) => shown.slice(from, to))).toEqual(['cantine']);
  expect(snippetOf('rien', askedWords('cantine'))).toBeNull();
  expect(snippetOf('cantine', askedWords('cantine fermée'))).toBeNull();
});

test('[MSG26] whatever was written, marks are words of it, in order and within it, and no letter is cut in half', () => {
  const piece = fc.constantFrom('cantine', 'Cantines', ' ', '\n', '👩‍🏫', '𝔘', 'é', '<b>', 'كتاب', 'x'.repeat(90));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const snippet = snippetOf(pieces.join(''), askedWords('cantine'));
      const ends = snippet?.marks.flat() ?? [];
      expect(ends).toEqual([...ends].sort((one, other) => one - other));
      expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(snippet?.text.length ?? 0);
      expect(/\p{Surrogate}/u.test(snippet?.text ?? '')).toBe(false);
    }),
  );
});
