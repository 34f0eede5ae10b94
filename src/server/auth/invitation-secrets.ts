import { createHash, randomBytes, randomInt } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { checkLetterOf, codeLength, codeLetters } from '../../shared/codes.ts';

/** What a link bears: nobody guesses 256 bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What a card bears for whoever cannot read its picture, and what the console shows of a server without a school. Eleven letters of 31
 * by chance: 31^11 = 2.5 · 10^16. Whatever number of addresses guess, the server looks at 600 wrong ones in a quarter of an hour and
 * then at one a second (`Throttle.code`), 4.3 million in the 30 days that a card is good for; with 100,000 cards out at once the
 * chance that one of them is hit is 4.3 · 10^6 · 10^5 / 2.5 · 10^16, less than one in 50,000. A guess names neither an account nor a
 * school, so what is counted beside the address is the whole server.
 */
export function newCode(): string {
  const letters = Array.from({ length: codeLength - 1 }, () => codeLetters[randomInt(codeLetters.length)]!).join('');
  return letters + checkLetterOf(letters);
}

/** The row keeps only this: who reads the table can accept nothing. */
export function invitationHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * The same of a code, which is short enough to be tried out by whoever has copied the table: so each try takes 8 MiB and some
 * milliseconds. It is looked for by its digest, and so has no salt of its own.
 */
export async function codeHash(code: string): Promise<string> {
  const digest = await hashRaw(code, { algorithm: 2, memoryCost: 8_192, timeCost: 1, parallelism: 1, salt });
  return digest.toString('hex');
}

const salt = Buffer.from('preau invitation');
