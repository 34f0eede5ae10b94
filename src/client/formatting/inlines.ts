import { bodyOf } from '../../shared/text.ts';
import { mayHoldAddress } from '../messages/addresses.ts';
import type { FindAddresses } from '../messages/addresses.ts';
import { bodyParts, linkOf } from '../messages/body-parts.ts';
import type { Link } from '../messages/body-parts.ts';
import { Nesting } from './nesting.ts';
import type { Inline } from './nesting.ts';

/**
 * Code, a link with a name, or marks beside each other. No part of it can take the same text in two ways, and each stops at the next sign of its
 * kind: ten thousand signs that nothing closes are gone through once.
 */
const signs =
  /(?<![\p{L}\p{N}`])`(?<code>\s*[^`\s][^`]*)`(?!`)|\[(?<name>[^[\]]{1,200})\]\((?<address>https?:\/\/(?:[^\s()<>]|\([^\s()<>]{0,200}\)){1,2000})\)|(?<![*_~])(?<chain>[*_~]+)/giu;
const sameMarks = /\*+|_+|~+/g;

/** Beside these a mark may begin or end something: never within a word, a name, a sum, an address or a face. */
const mayPrecede = /[\s\p{Ps}\p{Pi}\p{Pd}\p{Cf}\p{Extended_Pictographic}\p{EMod}\uFE0F"'’,]/u;
const mayBegin = /[\p{L}\p{N}\p{Ps}\p{Pi}\p{Sc}\p{Cf}\p{Extended_Pictographic}"'’`¿¡…#@<]/u;
const mayEnd = /[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}\p{Sc}\p{Cf}\p{Extended_Pictographic}\p{EMod}\uFE0F"'`.,;:!?…،؛؟۔%°+/>]/u;
const mayFollow = /[\s\p{Pe}\p{Pf}\p{Pd}\p{Cf}\p{Extended_Pictographic}\p{EMod}"'’.,;:!?…،؛؟۔/]/u;

/**
 * What stands in one line of a message. A mark that nothing closes, or that stands where people write it for itself, is the sign that it is.
 * As long as nobody knows where its addresses end, what stands in one would be taken for a mark: such a line stands as it was written.
 */
export function inlinesOf(line: string, find: FindAddresses): Inline[] {
  if (find === null && mayHoldAddress(line)) return [{ kind: 'text', text: line }];
  const found = new Nesting();
  const addresses = addressesIn(line, find);
  let end = 0;
  const plainUntil = (until: number) => {
    if (until > end) found.add({ kind: 'text', text: line.slice(end, until) });
    end = Math.max(end, until);
  };
  const addAddressesUntil = (until: number) => {
    for (let next = addresses[0]; next && next.index <= until; next = addresses[0]) {
      addresses.shift();
      // It may stand in what was code, or the address of a name.
      if (next.index < end) continue;
      plainUntil(next.index);
      found.add({ kind: 'link', ...next.link });
      end += next.link.text.length;
    }
  };
  for (const sign of signsIn(line, () => end)) {
    addAddressesUntil(sign.index);
    if (sign.index < end) continue;
    plainUntil(sign.index);
    end += sign[0].length;
    addSign(found, sign, line);
  }
  addAddressesUntil(line.length);
  plainUntil(line.length);
  return found.end();
}

/** One after the other, each after what was taken before. */
function* signsIn(line: string, from: () => number): Generator<RegExpExecArray> {
  let at = 0;
  for (;;) {
    signs.lastIndex = Math.max(at, from());
    const sign = signs.exec(line);
    if (!sign) return;
    at = signs.lastIndex;
    yield sign;
  }
}

type Address = { index: number; link: Link };

function addressesIn(line: string, find: FindAddresses): Address[] {
  const soft = line.search(/(?<![\p{L}\p{N}_])_(?=[^\s_])/u);
  let index = 0;
  return bodyParts(line, find).flatMap(({ text, href }) => {
    const at = index;
    index += text.length;
    const link = href === null ? null : linkOf(withoutMarks(text, soft >= 0 && soft < at));
    return link ? [{ index: at, link }] : [];
  });
}

/** An address must not take the marks along that close what it stands in. It may end in `_`, where none was opened. */
function withoutMarks(address: string, afterSoft: boolean): string {
  let end = address.length;
  while (/[*~]/.test(address.charAt(end - 1)) || (afterSoft && address[end - 1] === '_')) end -= 1;
  return address.slice(0, end);
}

function addSign(found: Nesting, sign: RegExpExecArray, line: string): void {
  const { code, name, address, chain } = sign.groups ?? {};
  if (code !== undefined) found.add({ kind: 'code', text: code });
  else if (chain !== undefined) addMarks(found, chain, line, sign.index);
  else found.add(namedLink(name ?? '', address ?? '') ?? { kind: 'text', text: sign[0] });
}

/** Where it leads is said beside the name, whatever the name says: a name may look like another address in more ways than anybody can list. */
function namedLink(name: string, address: string): Inline | null {
  const link = linkOf(address);
  if (!link || bodyOf(name) === '') return null;
  return name === address
    ? { kind: 'link', ...link }
    : { kind: 'link', ...link, text: name, host: new URL(link.href).host };
}

function addMarks(found: Nesting, chain: string, line: string, index: number): void {
  const before = lastOf(line.slice(Math.max(0, index - 2), index));
  const after = firstOf(line.slice(index + chain.length, index + chain.length + 2));
  const opens = (before === '' || mayPrecede.test(before)) && mayBegin.test(after);
  const closes = mayEnd.test(before) && (after === '' || mayFollow.test(after));
  for (const [run] of chain.matchAll(sameMarks)) {
    for (const mark of run === '***' ? inTheirOrder(found) : [run]) {
      const isMark = (closes && found.close(mark)) || (opens && found.open(mark));
      if (!isMark) found.add({ kind: 'text', text: mark });
    }
  }
}

/** Three stars are one and two: those that were opened last are closed first. */
function inTheirOrder(found: Nesting): string[] {
  return found.last === '*' ? ['*', '**'] : ['**', '*'];
}

function firstOf(text: string): string {
  return Array.from(text)[0] ?? '';
}

function lastOf(text: string): string {
  return Array.from(text).at(-1) ?? '';
}
