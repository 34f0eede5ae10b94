import { fold } from './fold.ts';

const longest = 32;

/**
 * The name under which somebody without an e-mail signs in, as it is proposed: first and last word of their name, in plain letters
 * (`noe.moreau`). It ends in no digit: those are for namesakes.
 */
export function usernameOf(name: string): string {
  const words = fold(name)
    .split(' ')
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  const plain = ends
    .join('.')
    .slice(0, longest)
    .replace(/[\d.]+$/, '');
  return plain || 'nom';
}

/** The proposed name, or the first of its numbers that nobody has: `noe.moreau2`. */
export function freeUsername(name: string, isTaken: (username: string) => boolean): string {
  const plain = usernameOf(name);
  if (!isTaken(plain)) return plain;
  let number = 2;
  while (isTaken(`${plain}${number}`)) number += 1;
  return `${plain}${number}`;
}
