import type { NextClass } from './classes.ts';

/** The years of a school, each before the next; after the last of a row comes another school. As France, Morocco and others name them. */
const ladders = [
  ['TPS', 'PS', 'MS', 'GS'],
  ['CP', 'CE1', 'CE2', 'CM1', 'CM2'],
  ['6e', '5e', '4e', '3e'],
  ['6ème', '5ème', '4ème', '3ème'],
  ['2nde', '1re', 'Tle'],
  ['2nde', '1ère', 'Terminale'],
  ['Seconde', 'Première', 'Terminale'],
];
const last = [/^(?:grade|year|class|form)? ?1[23]\b/i];

/**
 * What a class is next year, as far as its name says: "6e B" becomes "5e B", "CP bleu" "CE1 bleu", "Grade 4" "Grade 5". Null where it
 * is the last of its school, or where the name says nothing.
 */
export function nextClass(name: string, level: string | null): NextClass | null {
  for (const ladder of ladders)
    for (const [index, step] of ladder.entries()) {
      const rest = restAfter(name, step);
      const following = ladder[index + 1];
      if (rest === null) continue;
      return following ? { name: `${following}${rest}`, level: level === null ? null : following } : null;
    }
  return counted(name, level);
}

function restAfter(name: string, step: string): string | null {
  if (!name.toLowerCase().startsWith(step.toLowerCase())) return null;
  const rest = name.slice(step.length);
  return /^[\p{L}\p{N}]/u.test(rest) && !/^\p{Lu}(?:\P{L}|$)/u.test(rest) ? null : rest;
}

/** "Grade 4 B", "Year 7", "4B": one more. */
function counted(name: string, level: string | null): NextClass | null {
  const found = /^(\p{L}+ )?(\d{1,2})(.*)$/u.exec(name);
  if (!found || last.some((one) => one.test(name))) return null;
  const [, before = '', year, rest = ''] = found;
  const next = String(Number(year) + 1);
  return { name: `${before}${next}${rest}`, level: level?.replace(year!, next) ?? null };
}
