import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import { Refusal } from '../shared/refusals.ts';
import { Bucket } from './live/socket/bucket.ts';

/** Half of the connections that calls have: somebody who asks without end leaves the other half to everyone else. */
const atOnce = 3;
/** More than ten sockets can have in flight (16 each): only HTTP can come to it. */
const mostWaiting = 200;
/** As much as one socket may ask: the tabs that come back together ask for some ten things each. */
const asked = { perSecond: 100, burst: 400 };
type Caller = { credential: { userId: string }; connection: { detached: boolean } | null };

const peopleKept = 10_000;

/**
 * What one person may have of the database at a time, over all their sockets and HTTP: three of their calls, or of their
 * subscriptions' readings, run at once; the others wait in a line of their own, in order, and hold up nobody else.
 */
export class Shares {
  private readonly byPerson = new LRUCache<string, { limit: ReturnType<typeof pLimit>; bucket: Bucket }>({
    max: peopleKept,
  });

  /** Refused where a person asks for more than a hundred things a second, or far too many wait. What nobody waits for any more is not begun. */
  async call<Result>({ credential, connection }: Caller, work: () => Promise<Result>): Promise<Result> {
    const { limit, bucket } = this.of(credential.userId);
    if (!bucket.take(1) || limit.pendingCount >= mostWaiting) throw new Refusal('rate.exceeded', 1_000);
    return limit(() => {
      if (connection?.detached) throw new Refusal('session.none');
      return work();
    });
  }

  /** What a socket or a subscription reads by itself; never refused, for a socket bounds how much that is. */
  read<Result>(userId: string, work: () => Promise<Result>): Promise<Result> {
    return this.of(userId).limit(work);
  }

  private of(userId: string) {
    let share = this.byPerson.get(userId);
    if (!share) {
      share = { limit: pLimit(atOnce), bucket: new Bucket(asked) };
      this.byPerson.set(userId, share);
    }
    return share;
  }
}
