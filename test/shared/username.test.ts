import { expect, test } from 'vitest';
import { freeUsername, usernameOf } from '../../src/shared/username.ts';

test('[INVITE7] a name becomes its first and last word in plain letters', () => {
  expect(usernameOf('Noé Moreau')).toBe('noe.moreau');
  expect(usernameOf('  Jean-Pierre  DE LA FONTAINE ')).toBe('jean.fontaine');
  expect(usernameOf('Zoë')).toBe('zoe');
  expect(usernameOf('عمر بن علي')).toMatch(/^[a-z]+\.[a-z]+$/);
  expect(usernameOf('Noé Moreau 2')).toBe('noe');
  expect(usernameOf('!!')).toBe('nom');
  expect(usernameOf('x'.repeat(200)).length).toBeLessThanOrEqual(32);
});

test('[INVITE7] a namesake gets the first number that nobody has', () => {
  const taken = new Set(['noe.moreau', 'noe.moreau2', 'noe.moreau4']);
  expect(freeUsername('Noé Moreau', (one) => taken.has(one))).toBe('noe.moreau3');
  expect(freeUsername('Léa Petit', (one) => taken.has(one))).toBe('lea.petit');
});
