import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/shared/fold.ts';

test.each([
  ['Éloïse LEFÈBVRE', 'eloise lefebvre'],
  ['e\u0301le\u0300ve', 'eleve'],
  ['Cœur, ŒUVRE', 'coeur, oeuvre'],
  ['Lætitia STRAẞE', 'laetitia strasse'],
  ['Weiß', 'weiss'],
  ["  Anne-Marie   d'Ormesson ", 'anne marie d ormesson'],
  ['L’Hôpital', 'l hopital'],
  ['Ｗｉｄｅ', 'wide'],
])('[PEOPLE2] case, accents, ligatures and stretched spaces do not count: %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['أحمد', 'احمد'],
  ['إيمان', 'ايمان'],
  ['آمنة', 'امنه'],
  ['فاطمة', 'فاطمه'],
  ['مُحَمَّد', 'محمد'],
  ['محـــمد', 'محمد'],
  ['ليلى', 'ليلي'],
])('[PEOPLE2] Arabic marks, stretches and kinds of alif do not count: %s', (text, folded) => {
  expect(fold(text)).toBe(fold(folded));
});

test('[PEOPLE2] folded twice is folded once, in any script', () => {
  const twice = fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text));
  expect(fc.check(twice).counterexample).toBeNull();
});
