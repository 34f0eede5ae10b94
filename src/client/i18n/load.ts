import type { Locale } from '../../shared/locales.ts';
import type { Sentences } from './text.ts';

/** What is fetched together: `always` with every page, the others with the pages that say them. */
export type WordsOf = 'always' | 'entrance' | 'inside' | 'admin' | 'teaching';
type Source = () => Promise<Sentences>;

const sources: Record<Locale, Record<WordsOf, Source>> = {
  fr: {
    always: async () => (await import('./fr/always.ts')).sentences,
    entrance: async () => (await import('./fr/entrance.ts')).entrance,
    inside: async () => (await import('./fr/inside.ts')).sentences,
    admin: async () => (await import('./fr/admin.ts')).sentences,
    teaching: async () => (await import('./fr/teaching.ts')).teaching,
  },
  en: {
    always: async () => (await import('./en/always.ts')).sentences,
    entrance: async () => (await import('./en/entrance.ts')).entrance,
    inside: async () => (await import('./en/inside.ts')).sentences,
    admin: async () => (await import('./en/admin.ts')).sentences,
    teaching: async () => (await import('./en/teaching.ts')).teaching,
  },
  ar: {
    always: async () => (await import('./ar/always.ts')).sentences,
    entrance: async () => (await import('./ar/entrance.ts')).entrance,
    inside: async () => (await import('./ar/inside.ts')).sentences,
    admin: async () => (await import('./ar/admin.ts')).sentences,
    teaching: async () => (await import('./ar/teaching.ts')).teaching,
  },
};
const loading = new Map<string, Promise<Sentences>>();

/** The sentences of these parts in one language; a part that failed is asked for anew. */
export async function loadSentences(locale: Locale, parts: readonly WordsOf[]): Promise<Sentences> {
  const loaded = await Promise.all(parts.map((part) => loadPart(locale, part)));
  return Object.assign({}, ...loaded) as Sentences;
}

function loadPart(locale: Locale, part: WordsOf): Promise<Sentences> {
  const name = `${locale}/${part}`;
  const known = loading.get(name);
  if (known) return known;
  const sentences = sources[locale][part]();
  sentences.catch(() => loading.delete(name));
  loading.set(name, sentences);
  return sentences;
}
