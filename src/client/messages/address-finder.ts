import { LinkifyIt } from 'linkify-it';

/** Only full web addresses become links: what `javascript:` or a bare name would do is not left to guesswork. */
const links = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

/** Where the addresses of a text stand in it. */
export function findAddresses(text: string): { index: number; lastIndex: number; raw: string }[] {
  return links.match(text) ?? [];
}
