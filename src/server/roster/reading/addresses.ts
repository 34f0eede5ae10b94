import { emailOf } from '../../../shared/text.ts';

const address = /^[^\s@"(),:;<>[\]\\]{1,64}@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/;

/** The addresses in a cell, in lower case, each once; `wrong` where there is something that is none. */
export function addressesOf(cell: string): { addresses: string[]; wrong: boolean } {
  const parts = cell.split(/[\s,;/|]+/).map((part) => emailOf(part.replace(/[<>"]/g, '')).toLowerCase());
  const found = parts.filter((part) => part.length <= 254 && address.test(part));
  const words = parts.filter(
    (part) => part !== '' && part !== 'ou' && part !== 'or' && part !== 'et' && part !== 'and',
  );
  return { addresses: [...new Set(found)], wrong: found.length < words.length };
}
