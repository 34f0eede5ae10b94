import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../../shared/locales.ts';
import { tags } from './tags.ts';
import type { Sentences, TextKey, Translate } from './text.ts';

type Values = Record<string, string | number>;

/**
 * Says sentences by their names. It throws nowhere: a value that is missing leaves its place empty, and for a sentence that is missing
 * stands the one that something went wrong, as for what a later server refuses.
 */
export function newTranslate(locale: Locale, sentences: Sentences): Translate {
  const known = new Map<TextKey, IntlMessageFormat>();
  const translate = (key: TextKey, values: Values = {}): string => {
    // The name may be one that a server sent: not even what every object has is a sentence.
    const sentence = Object.hasOwn(sentences, key) ? sentences[key] : sentences['internal.bug'];
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
