import { limits } from './limits.ts';
import { charactersOf, firstCharacters, lineOf } from './text.ts';

/**
 * What a file is called, as it is kept: one line, without the folders before it, without what turns the direction of the text (behind
 * which `gpj.exe` reads as `exe.jpg`), without the dots at its beginning that hide it, and of a hundred characters at most, of which
 * its ending is kept. Empty where there is nothing to see.
 */
export function fileNameOf(text: string): string {
  const last = lineOf(text).split(/[/\\]/).at(-1)!;
  return shortened(last.replace(/[\u200e\u200f\u061c]/g, '').replace(/^[\s.]+|[\s.]+$/g, ''));
}

/** How a name ends, in lower case and without the dot; '' where it has no ending. */
export function endingOf(name: string): string {
  return /\.([^.\s]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function shortened(name: string): string {
  if (charactersOf(name) <= limits.fileNameCharacters) return name;
  const ending = /\.[^.\s]{1,10}$/.exec(name)?.[0] ?? '';
  return `${firstCharacters(name, limits.fileNameCharacters - charactersOf(ending) - 1)}…${ending}`;
}
