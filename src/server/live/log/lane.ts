import { isUnavailable } from '../../db/is-unavailable.ts';

/**
 * What waits in a lane and goes in batches. `oldest` is the place of what has waited longest, infinite where nothing waits. A turn
 * answers the error, where it found the database away.
 */
export type Line = { readonly oldest: number; takeTurn(): Promise<unknown>; refuse(error: unknown): void };

type Change = { place: number; run: () => Promise<unknown>; refuse: (error: unknown) => void };

/** A change that is not over by then no longer holds up the others: the lock of the counter keeps the order, as between processes. */
const turnMs = 10_000;
/** Whoever waits behind a change that has found the database away for so long is not made to wait as long for as little. */
const awayMs = 3_000;

/**
 * The one line in which all that draws a revision of a school waits, so that only whoever has the turn holds a connection, and the
 * lock of the counter. What goes in batches goes all at once, and before each change: it may overtake changes, and no change ever
 * overtakes it. So a send waits for one change at most, and a change for no send that came after it but those of the same lot.
 */
export class Lane {
  private places = 0;
  private running = false;
  private readonly lines: Line[] = [];
  private readonly changes: Change[] = [];
  private readonly onIdle: () => void;

  constructor(onIdle: () => void = () => undefined) {
    this.onIdle = onIdle;
  }

  add(line: Line): void {
    this.lines.push(line);
  }

  /** A place behind all that has come. */
  join(): number {
    if (!this.running) {
      this.running = true;
      // After the turn of the loop: what arrived together travels together.
      setImmediate(() => void this.drain());
    }
    this.places += 1;
    return this.places;
  }

  /** What `work` comes to, begun once it is its turn. */
  change<Result>(work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const run = async () => work().then(resolve);
      this.changes.push({ place: this.join(), run, refuse: reject });
    });
  }

  private async drain(): Promise<void> {
    while (this.changes.length > 0 || this.lines.some(waits)) {
      for (const line of this.lines) if (waits(line)) this.refuse(await line.takeTurn());
      const [change] = this.changes;
      if (!change || this.lines.some(({ oldest }) => oldest < change.place)) continue;
      this.changes.shift();
      this.refuse(await makeChange(change));
    }
    this.running = false;
    this.onIdle();
  }

  /** Everyone who waits, where there is an error. */
  private refuse(error: unknown): void {
    if (error === undefined) return;
    for (const one of [...this.lines, ...this.changes.splice(0)]) one.refuse(error);
  }
}

/** The lanes of one process, each there for as long as somebody is in it. */
export class Lanes {
  private readonly byId = new Map<string, Lane>();

  of(establishmentId: string): Lane {
    let lane = this.byId.get(establishmentId);
    if (!lane) {
      lane = new Lane(() => this.byId.delete(establishmentId));
      this.byId.set(establishmentId, lane);
    }
    return lane;
  }

  get count(): number {
    return this.byId.size;
  }
}

function waits({ oldest }: Line): boolean {
  return oldest < Infinity;
}

/** Answers the error where it took long to find that the database is away. */
async function makeChange({ run, refuse }: Change): Promise<unknown> {
  const from = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, turnMs)));
  const failed = run().then(
    () => undefined,
    (error: unknown) => {
      refuse(error);
      return isUnavailable(error) && performance.now() - from > awayMs ? error : undefined;
    },
  );
  return Promise.race([failed, late]).finally(() => clearTimeout(timer));
}
