import { expect, test } from 'vitest';
import { nextClass } from '../../src/shared/next-class.ts';

test.each([
  ['6e B', '5e B'],
  ['6ème 2', '5ème 2'],
  ['3e A', null],
  ['CP', 'CE1'],
  ['CE1 bleu', 'CE2 bleu'],
  ['CM2', null],
  ['GS', null],
  ['2nde C', '1re C'],
  ['1ère S', 'Terminale S'],
  ['Tle G1', null],
  ['Grade 4 B', 'Grade 5 B'],
  ['Grade 12', null],
  ['4B', '5B'],
  ['Chorale', null],
  ['Cpu', null],
])('[CLASS13] %s is %s next year, as far as its name says', (name, next) => {
  expect(nextClass(name, null)?.name ?? null).toBe(next);
});

test('[CLASS13] the level goes up with the name', () => {
  expect(nextClass('6e B', '6e')).toEqual({ name: '5e B', level: '5e' });
  expect(nextClass('Grade 4', 'Grade 4')).toEqual({ name: 'Grade 5', level: 'Grade 5' });
});
