import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';

/** A picture takes a processor for a second and a hundred megabytes: of two at a time messages notice nothing. */
const working = pLimit(2);
const peopleKept = 10_000;
const byPerson = new LRUCache<string, ReturnType<typeof pLimit>>({ max: peopleKept });

/** Runs what takes a processor: one of a person's at a time, so that whoever has fifty films waiting leaves the other place to everyone else. */
export function inTurn<Result>(userId: string, work: () => Promise<Result>): Promise<Result> {
  const own = byPerson.get(userId) ?? pLimit(1);
  byPerson.set(userId, own);
  return own(() => working(work));
}
