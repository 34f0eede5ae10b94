import { gzipSync } from 'node:zlib';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { catalogue as ar } from '../../../src/client/i18n/ar/catalogue.ts';
import { catalogue as en } from '../../../src/client/i18n/en/catalogue.ts';
import { catalogue as fr } from '../../../src/client/i18n/fr/catalogue.ts';
import { messaging } from '../../../src/client/i18n/fr/messaging.ts';
import { refusals } from '../../../src/client/i18n/fr/refusals.ts';
import { shell } from '../../../src/client/i18n/fr/shell.ts';
import { newTranslate } from '../../../src/client/i18n/new-translate.ts';
import { sayWait } from '../../../src/client/i18n/say-wait.ts';
import type { Catalogue, TextKey } from '../../../src/client/i18n/text.ts';
import { locales } from '../../../src/shared/locales.ts';

const catalogues = { fr, en, ar };
const keys = Object.keys(fr) as TextKey[];

describe('catalogues', () => {
  test('no name stands for two sentences', () => {
    const names = [shell, messaging, refusals].flatMap((part) => Object.keys(part));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.length).toBeGreaterThan(100);
  });

  test.each(locales)('every sentence of %s can be parsed, and takes the values that French takes', (locale) => {
    const takes = (catalogue: Catalogue, key: TextKey) => [...namesIn(parse(catalogue[key]))].sort();
    const wrong = keys.filter((key) => takes(catalogues[locale], key).join() !== takes(fr, key).join());
    expect(wrong).toEqual([]);
  });

  test.each(locales)('%s has no empty sentence, and is at most 12 kB on its way', (locale) => {
    expect(keys.filter((key) => catalogues[locale][key].trim() === '')).toEqual([]);
    expect(gzipSync(JSON.stringify(catalogues[locale])).length).toBeLessThanOrEqual(12_000);
  });

  test('counts are said with the digits 0–9 and the plural of the language', () => {
    const say = (count: number) => newTranslate('ar', ar)('home.unread', { count });
    expect(say(0)).toBe('قرأت كل الرسائل.');
    expect(say(2)).toContain('رسالتان');
    expect(say(5)).toContain('5 رسائل');
    expect(say(11)).toContain('11 رسالة');
    expect(newTranslate('fr', fr)('home.unread', { count: 1 })).toBe('Vous avez 1 message non lu.');
  });

  test('waits are said with the digits 0–9 in every language', () => {
    for (const locale of locales) expect(sayWait(locale, 42_000)).toContain('42');
    expect(sayWait('fr', 14 * 60_000)).toBe('14 minutes');
  });
});

type Part = ReturnType<IntlMessageFormat['getAst']>[number];
/** Plain text, and the # of a plural. */
const withoutName = [0, 7];

function parse(sentence: string): Part[] {
  return new IntlMessageFormat(sentence, 'fr', undefined, { ignoreTag: true }).getAst();
}

function namesIn(parts: Part[], found = new Set<string>()): Set<string> {
  for (const part of parts) {
    if ('value' in part && !withoutName.includes(part.type)) found.add(part.value);
    if ('options' in part) for (const option of Object.values(part.options)) namesIn(option.value, found);
  }
  return found;
}
