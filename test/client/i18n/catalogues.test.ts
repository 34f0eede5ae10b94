import { gzipSync } from 'node:zlib';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { sentences as adminOf } from '../../../src/client/i18n/fr/admin.ts';
import { sentences as entrance } from '../../../src/client/i18n/fr/entrance.ts';
import { frame } from '../../../src/client/i18n/fr/frame.ts';
import { home } from '../../../src/client/i18n/fr/home.ts';
import { messaging } from '../../../src/client/i18n/fr/messaging.ts';
import { adminRefusals } from '../../../src/client/i18n/fr/admin-refusals.ts';
import { insideRefusals } from '../../../src/client/i18n/fr/inside-refusals.ts';
import { refusals as doorRefusals } from '../../../src/client/i18n/fr/refusals.ts';
import { shell } from '../../../src/client/i18n/fr/shell.ts';
import { sentences as teaching } from '../../../src/client/i18n/fr/teaching.ts';
import { newTranslate } from '../../../src/client/i18n/new-translate.ts';
import { sayWait } from '../../../src/client/i18n/say-wait.ts';
import type { TextKey } from '../../../src/client/i18n/text.ts';
import { locales } from '../../../src/shared/locales.ts';
import { refusals } from '../../../src/shared/refusals.ts';
import { sentences } from '../sentences.ts';

const { fr, ar } = sentences;
const keys = Object.keys(fr) as TextKey[];

describe('catalogues', () => {
  test('no name stands for two sentences', () => {
    const all = [shell, entrance, frame, home, messaging, doorRefusals, insideRefusals, adminOf, teaching].flatMap(
      (part) => Object.entries<string>(part),
    );
    const said = new Map(all);
    expect(all.filter(([name, sentence]) => said.get(name) !== sentence)).toEqual([]);
    expect(said.size).toBeGreaterThan(100);
  });

  test('[WIRE4] every refusal has a sentence in one place, and no sentence is left of one that was', () => {
    const said = [doorRefusals, insideRefusals, adminRefusals].flatMap((part) => Object.keys(part));
    expect(said.sort()).toEqual(Object.keys(refusals).sort());
  });

  test.each(locales)('every sentence of %s takes the values that French takes', (locale) => {
    const takes = (from: Record<TextKey, string>, key: TextKey) => [...namesIn(parse(from[key]))].sort();
    const wrong = keys.filter((key) => takes(sentences[locale], key).join() !== takes(fr, key).join());
    expect(wrong).toEqual([]);
    expect(takes(fr, 'message.readBy')).toEqual(['of', 'read']);
  });

  test.each(locales)('%s has no empty sentence, and is at most 12 kB on its way, the panel’s 16 kB more', (locale) => {
    expect(keys.filter((key) => /^[\s"[\]]*$/.test(JSON.stringify(sentences[locale][key])))).toEqual([]);
    const of = (panel: boolean) =>
      Object.fromEntries(
        keys
          .filter((key) => !(key in teaching) && key in adminOf === panel)
          .map((key) => [key, sentences[locale][key]]),
      );
    expect(gzipSync(JSON.stringify(of(false))).length).toBeLessThanOrEqual(12_000);
    expect(gzipSync(JSON.stringify(of(true))).length).toBeLessThanOrEqual(16_000);
  });

  test('[CLIENT87] in Arabic nobody is told to do something as a man alone would be', () => {
    const commands =
      /(?<![\p{L}\p{M}])(?:و|ف)?(?:أدخل|اختر|اكتب|أعد|سجّل|جرّب|تحقّق|تحقق|انتظر|اطلب|أغلق|أضف|أعطِ|ابدأ|راسل|اسأل|افتح|افتحها|حاول|انسخ|احذف|تابع|اضغط|انتقل)(?![\p{L}\p{M}])/u;
    expect(keys.filter((key) => commands.test(JSON.stringify(ar[key])))).toEqual([]);
    expect('ثم أعد المحاولة').toMatch(commands);
  });

  test('[CLIENT85] in French no line begins with a sign that belongs to the word before it', () => {
    const loose = keys.filter((key) => / [:;?!»]|« /.test(JSON.stringify(fr[key])));
    expect(loose).toEqual([]);
    expect(fr['conversation.youSaid']).toBe('Vous\u00a0:');
  });

  test('counts are said with the digits 0–9 and the plural of the language', () => {
    const say = (count: number) => newTranslate('ar', ar)('home.unread', { count });
    expect(say(0)).toBe('قرأت كل الرسائل.');
    expect(say(2)).toContain('رسالتان');
    expect(say(5)).toContain('5 رسائل');
    expect(say(11)).toContain('11 رسالة');
    expect(newTranslate('fr', fr)('home.unread', { count: 1 })).toBe('Vous avez 1 message non lu.');
  });

  test.each(locales)('[CLIENT46] in %s nothing throws for want of a value or of a sentence', (locale) => {
    const say = newTranslate(locale, sentences[locale]) as (key: string, values?: object) => string;
    for (const key of keys) {
      expect(typeof say(key), key).toBe('string');
      expect(typeof say(key, { count: undefined, name: null }), key).toBe('string');
    }
    expect(say('messages.log')).not.toBe('');
    expect(say('messages.log', { name: 'Claire' })).toContain('Claire');
    for (const unknown of ['nothing.of.that.name', 'constructor', 'toString', '__proto__'])
      expect(say(unknown)).toBe(sentences[locale]['internal.bug']);
  });

  test('waits are said with the digits 0–9 in every language', () => {
    for (const locale of locales) expect(sayWait(locale, 42_000)).toContain('42');
    expect(sayWait('fr', 14 * 60_000)).toBe('14 minutes');
  });
});

type Part = ReturnType<IntlMessageFormat['getAst']>[number];
/** Plain text, and the # of a plural. */
const withoutName = [0, 7];

/** As the build left it: whole where it takes no values. */
function parse(sentence: string | Part[]): Part[] {
  return typeof sentence === 'string' ? [] : new IntlMessageFormat(sentence, 'fr').getAst();
}

function namesIn(parts: Part[], found = new Set<string>()): Set<string> {
  for (const part of parts) {
    if ('value' in part && !withoutName.includes(part.type)) found.add(part.value);
    if ('options' in part) for (const option of Object.values(part.options)) namesIn(option.value, found);
  }
  return found;
}
