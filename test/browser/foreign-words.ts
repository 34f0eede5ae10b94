import { locales } from '../../src/shared/locales.ts';
import type { Locale } from '../../src/shared/locales.ts';
import { sentences } from '../client/sentences.ts';

type Part = { type: number; value?: string; options?: Record<string, { value: Part[] }> };
const [literal, pound] = [0, 7];

/** Of these texts those that are a sentence of another language of the interface, and those that are the name of one. */
export function foreignIn(texts: readonly string[], locale: Locale): string[] {
  const { own, others } = known[locale];
  const isForeign = (text: string) =>
    names.has(text) || (!own.some((is) => is.test(text)) && others.some((is) => is.test(text)));
  return [...new Set(texts)].filter((text) => /\p{L}/u.test(text) && isForeign(text));
}

const names = new Set<string>(Object.keys(sentences.fr).filter((key) => key.includes('.')));
const known = Object.fromEntries(
  locales.map((locale) => [
    locale,
    {
      own: patternsOf(locale, 1),
      others: locales.filter((other) => other !== locale).flatMap((other) => patternsOf(other, 8)),
    },
  ]),
) as Record<Locale, Record<'own' | 'others', RegExp[]>>;

/** Every sentence that has words of its own; one pattern for many, so that a page is compared in an instant. */
function patternsOf(locale: Locale, letters: number): RegExp[] {
  const all = Object.values(sentences[locale] as Record<string, string | Part[]>);
  const written = all
    .filter((sentence) => lettersOf(sentence) >= (typeof sentence === 'string' ? Math.min(letters, 3) : letters))
    .map(patternOf);
  return [new RegExp(`^(?:${written.join('|')})$`, 'u')];
}

/** How many letters of it are always the same: what has fewer could be what somebody wrote. */
function lettersOf(sentence: string | readonly Part[]): number {
  if (typeof sentence === 'string') return sentence.match(/\p{L}/gu)?.length ?? 0;
  const ofPart = ({ type, value = '', options }: Part): number => {
    if (options) return Math.max(...Object.values(options).map((option) => lettersOf(option.value)));
    return type === literal ? lettersOf(value) : 0;
  };
  return sentence.reduce((sum, part) => sum + ofPart(part), 0);
}

function patternOf(sentence: string | readonly Part[]): string {
  if (typeof sentence === 'string') return escaped(sentence);
  const partOf = ({ type, value = '', options }: Part): string => {
    if (options)
      return `(?:${Object.values(options)
        .map((option) => patternOf(option.value))
        .join('|')})`;
    if (type === pound) return String.raw`[\d\s.,]+`;
    return type === literal ? escaped(value) : '.{1,40}';
  };
  return sentence.map(partOf).join('');
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
