import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../../shared/locales.ts';
import { tags } from './tags.ts';
import type { Sentences, TextKey, Translate } from './text.ts';

type Values = Record<string, string | number>;

/** Says sentences by their names. It throws nowhere: a value that is missing leaves its place empty, a sentence that is missing is its name. */
export function newTranslate(locale: Locale, sentences: Sentences): Translate {
  const known = new Map<TextKey, IntlMessageFormat>();
  const translate = (key: TextKey, values: Values = {}): string => {
    const sentence = sentences[key];
    // What takes no value was left as it is by the build.
    if (sentence === undefined || typeof sentence === 'string') return sentence ?? key;
    const format = known.get(key) ?? new IntlMessageFormat(sentence, tags[locale]);
    known.set(key, format);
    return String(format.format(whole(values)));
  };
  return translate;
}

/** The library throws for a value that is not there, which would take the page away for want of a word. */
function whole(values: Values): Values {
  return new Proxy(values, {
    has: () => true,
    get: (given, name) => (typeof name === 'string' ? (given[name] ?? '') : undefined),
  });
}
