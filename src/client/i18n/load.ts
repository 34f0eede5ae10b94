import type { Locale } from '../../shared/locales.ts';
import type { Sentences } from './text.ts';

/** What is fetched together: `always` with every page, the others with the pages that say them. */
export type WordsOf =
  | 'always'
  | 'entrance'
  | 'inside'
  | 'home'
  | 'admin'
  | 'rules'
  | 'accessibility'
  | 'teaching'
  | 'search'
  | 'transcript'
  | 'settings'
  | 'later'
  | 'layers'
  | 'files'
  | 'mail'
  | 'announcing'
  | 'outbox'
  | 'families'
  | 'hours'
  | 'letters';
type Source = () => Promise<{ sentences: Sentences }>;

const sources: Record<Locale, Record<WordsOf, Source>> = {
  fr: {
    always: () => import('./fr/always.ts'),
    entrance: () => import('./fr/entrance.ts'),
    inside: () => import('./fr/inside.ts'),
    home: () => import('./fr/home.ts'),
    admin: () => import('./fr/admin.ts'),
    rules: () => import('./fr/rules.ts'),
    accessibility: () => import('./fr/accessibility.ts'),
    teaching: () => import('./fr/teaching.ts'),
    search: () => import('./fr/search.ts'),
    transcript: () => import('./fr/transcript.ts'),
    settings: () => import('./fr/settings.ts'),
    later: () => import('./fr/later.ts'),
    layers: () => import('./fr/layers.ts'),
    files: () => import('./fr/files.ts'),
    mail: () => import('./fr/mail.ts'),
    announcing: () => import('./fr/announcing.ts'),
    outbox: () => import('./fr/outbox.ts'),
    families: () => import('./fr/families.ts'),
    hours: () => import('./fr/hours.ts'),
    letters: () => import('./fr/letters.ts'),
  },
  en: {
    always: () => import('./en/always.ts'),
    entrance: () => import('./en/entrance.ts'),
    inside: () => import('./en/inside.ts'),
    home: () => import('./en/home.ts'),
    admin: () => import('./en/admin.ts'),
    rules: () => import('./en/rules.ts'),
    accessibility: () => import('./en/accessibility.ts'),
    teaching: () => import('./en/teaching.ts'),
    search: () => import('./en/search.ts'),
    transcript: () => import('./en/transcript.ts'),
    settings: () => import('./en/settings.ts'),
    later: () => import('./en/later.ts'),
    layers: () => import('./en/layers.ts'),
    files: () => import('./en/files.ts'),
    mail: () => import('./en/mail.ts'),
    announcing: () => import('./en/announcing.ts'),
    outbox: () => import('./en/outbox.ts'),
    families: () => import('./en/families.ts'),
    hours: () => import('./en/hours.ts'),
    letters: () => import('./en/letters.ts'),
  },
  ar: {
    always: () => import('./ar/always.ts'),
    entrance: () => import('./ar/entrance.ts'),
    inside: () => import('./ar/inside.ts'),
    home: () => import('./ar/home.ts'),
    admin: () => import('./ar/admin.ts'),
    rules: () => import('./ar/rules.ts'),
    accessibility: () => import('./ar/accessibility.ts'),
    teaching: () => import('./ar/teaching.ts'),
    search: () => import('./ar/search.ts'),
    transcript: () => import('./ar/transcript.ts'),
    settings: () => import('./ar/settings.ts'),
    later: () => import('./ar/later.ts'),
    layers: () => import('./ar/layers.ts'),
    files: () => import('./ar/files.ts'),
    mail: () => import('./ar/mail.ts'),
    announcing: () => import('./ar/announcing.ts'),
    outbox: () => import('./ar/outbox.ts'),
    families: () => import('./ar/families.ts'),
    hours: () => import('./ar/hours.ts'),
    letters: () => import('./ar/letters.ts'),
  },
};
const loading = new Map<string, Promise<Sentences>>();
const here = new Map<string, Sentences>();

/** Those that were fetched already; null where one of these parts was not. */
export function sentencesHere(locale: Locale, parts: readonly WordsOf[]): Sentences | null {
  const known = parts.map((part) => here.get(`${locale}/${part}`));
  return known.every((part) => part !== undefined) ? (Object.assign({}, ...known) as Sentences) : null;
}

/** The sentences of these parts in one language; a part that failed is asked for anew. */
export async function loadSentences(locale: Locale, parts: readonly WordsOf[]): Promise<Sentences> {
  const loaded = await Promise.all(parts.map((part) => loadPart(locale, part)));
  return Object.assign({}, ...loaded) as Sentences;
}

function loadPart(locale: Locale, part: WordsOf): Promise<Sentences> {
  const name = `${locale}/${part}`;
  const known = loading.get(name);
  if (known) return known;
  const sentences = sources[locale][part]().then((module) => module.sentences);
  sentences.then(
    (found) => here.set(name, found),
    () => loading.delete(name),
  );
  loading.set(name, sentences);
  return sentences;
}
