import type { Snippet } from '../../shared/found-messages.ts';
import { isAsked, type AskedWord } from './asked.ts';
import { wordsIn } from './words.ts';

const before = 40;
const most = 180;

/** What stands around the first word that was looked for; null where the text does not hold all of them, as one that was edited a moment ago. */
export function snippetOf(body: string, asked: readonly AskedWord[]): Snippet | null {
  const words = wordsIn(body);
  const found = words.filter((word) => asked.some((one) => isAsked(one, word)));
  if (!asked.every((one) => found.some((word) => isAsked(one, word)))) return null;
  const first = found[0]!.from;
  const from = first <= before ? 0 : words.find((word) => word.from >= first - before)!.from;
  const to = endOf(body, from + most);
  const [opening, closing] = [from > 0 ? '… ' : '', to < body.length ? ' …' : ''];
  const shift = opening.length - from;
  const shown = found.filter((word) => word.from < to);
  return {
    text: `${opening}${body.slice(from, to).replace(/\s/g, ' ')}${closing}`,
    marks: shown.map((word) => [word.from + shift, Math.min(word.to, to) + shift]),
  };
}

/** No letter is cut in half. */
function endOf(body: string, to: number): number {
  if (to >= body.length) return body.length;
  return /[\ud800-\udbff]/.test(body[to - 1]!) ? to - 1 : to;
}
