import { fold } from '../../../shared/fold.ts';
import { lineOf } from '../../../shared/text.ts';

/** A cell as a name: one line, one space between words, without the marks that only state a direction. */
export function cleanName(cell: string): string {
  return lineOf(cell.replace(/[\u200e\u200f\u061c]/g, ''))
    .replace(/\s+/g, ' ')
    .normalize('NFC');
}

/**
 * Whether a column of names is written in capitals, so that they say nothing of how its people write themselves: most of those that
 * have letters with two cases, of three letters at least.
 */
export function isInCapitals(names: readonly string[]): boolean {
  const telling = names.filter((name) => name.length > 2 && name.toLowerCase() !== name.toUpperCase());
  return telling.filter(isCapitals).length * 2 > telling.length;
}

function isCapitals(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}

/** A name in capitals as it is written in a sentence: "D'ORMESSAN" is "D'Ormessan", "ABBADIE-NŒL" is "Abbadie-Nœl". */
export function properCase(name: string): string {
  if (!isCapitals(name)) return name;
  return name
    .replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
      const [initial = ''] = word;
      return initial + word.slice(initial.length).toLowerCase();
    })
    .normalize('NFC');
}

/** Two names are the same where their words are, in whatever order, case or accents. */
export function nameKey(name: string): string {
  return fold(name).split(' ').toSorted().join(' ');
}
