import { expect, test } from 'vitest';
import { newCode } from '../../src/server/auth/invitation-secrets.ts';
import { codeLength, codeLetters, codeOf, inGroups } from '../../src/shared/codes.ts';

test('[INVITE5] a code is known however it was grouped, and in capitals', () => {
  const code = newCode();
  expect(code).toHaveLength(codeLength);
  expect(codeOf(code)).toBe(code);
  expect(codeOf(` ${inGroups(code).toUpperCase()} `)).toBe(code);
  expect(codeOf(inGroups(code).replaceAll('-', '\u2013'))).toBe(code);
  expect(inGroups(code)).toMatch(/^\w{4}-\w{4}-\w{4}$/);
});

test('[INVITE5] another letter in any place, or two neighbours exchanged, make it none', () => {
  const code = newCode();
  const places = Array.from(code, (letter, index) => ({ letter, index }));
  const others = places.flatMap(({ letter, index }) =>
    Array.from(codeLetters)
      .filter((one) => one !== letter)
      .map((one) => code.slice(0, index) + one + code.slice(index + 1)),
  );
  const exchanged = places
    .slice(1)
    .filter(({ letter, index }) => code[index - 1] !== letter)
    .map(({ letter, index }) => code.slice(0, index - 1) + letter + code[index - 1] + code.slice(index + 1));
  expect(others).toHaveLength(codeLength * 30);
  expect([...others, ...exchanged].filter((typed) => codeOf(typed) !== null)).toEqual([]);
});

test('[INVITE5] what is shorter, longer or holds a look-alike is none', () => {
  const code = newCode();
  for (const typed of ['', code.slice(1), `${code}2`, `0${code.slice(1)}`, `${code.slice(0, -1)}l`, 'x'.repeat(1_000)])
    expect(codeOf(typed), typed).toBeNull();
});
