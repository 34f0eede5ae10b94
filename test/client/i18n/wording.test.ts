import { expect, test } from 'vitest';
import { newTranslate } from '../../../src/client/i18n/new-translate.ts';
import { sayWait } from '../../../src/client/i18n/say-wait.ts';
import type { TextKey } from '../../../src/client/i18n/text.ts';
import { locales } from '../../../src/shared/locales.ts';
import { sentences } from '../sentences.ts';

const { fr, ar } = sentences;
const keys = Object.keys(fr) as TextKey[];

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

test('nobody is begged, and nothing is said to have gone well where it is said that it is done', () => {
  const empty = /\b(?:please|successfully|veuillez|avec succès)\b|s’il (?:vous|te) plaît|يرجى|من فضلك|بنجاح/iu;
  const said = locales.flatMap((locale) =>
    keys.filter((key) => empty.test(JSON.stringify(sentences[locale][key]))).map((key) => `${locale} ${key}`),
  );
  expect(said).toEqual([]);
  expect('Please sign in again.').toMatch(empty);
});

test('the settings quote the sign of who is writing as it is shown', () => {
  for (const locale of locales)
    expect(sentences[locale]['sharing.sharesTyping.help'].toLowerCase()).toContain(
      { fr: fr['typing.here'], en: `is ${sentences.en['typing.here']}`, ar: ar['typing.here'] }[locale],
    );
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
