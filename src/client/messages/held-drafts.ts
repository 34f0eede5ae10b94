import type { Keep } from '../live/keep.ts';
import { markOf, readKept } from './kept-draft.ts';
import type { Mark } from './kept-draft.ts';

type By<Value> = Record<string, Value>;

/** What the browser holds of each place, as this version kept it or the one before. `later`: what a later one kept, which is left to it. */
export async function heldDrafts(keep: Keep, prefix: string, prefixBefore: string) {
  const [now, before] = await Promise.all([keep.all(prefix), keep.all(prefixBefore)]);
  const [texts, abouts, known, typedAt]: [By<string>, By<string>, By<Mark>, By<number>] = [{}, {}, {}, {}];
  const keptBefore: string[] = [];
  const later: string[] = [];
  for (const [key, value] of now) {
    const place = key.slice(prefix.length);
    const kept = readKept(value);
    if (kept === null) {
      later.push(place);
      continue;
    }
    texts[place] = kept.text;
    known[place] = markOf(kept);
    typedAt[place] = kept.typedAt;
    if (kept.about) abouts[place] = kept.about;
  }
  for (const [key, text] of before) {
    const place = key.slice(prefixBefore.length);
    if (typeof text !== 'string') continue;
    keptBefore.push(place);
    // Both where the version before was back for a while: then its text came after.
    texts[place] = [texts[place], text].filter(Boolean).join('\n');
  }
  return { texts, abouts, known, typedAt, before: keptBefore, later };
}
