import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { Revision } from './change.ts';
import type { Connection } from '../people/connection.ts';
import { ReachingBacklog, type ReadRevisions } from './reaching-backlog.ts';

/** How long a missing revision is waited for before it is read from the rows. */
const patienceMs = 20;
/** How long one turn of the event loop may go on telling: a batch of 200 messages to 20 people each held it for 50 ms. */
const sliceMs = 8;
/** As many as a batch may hold. What is left grows no further than this for long: with more of it, a turn is longer by as much. */
const sliceOf = 500;

/** `remembered`: how many revisions are kept for who comes back. */
type Options = {
  read: ReadRevisions;
  deliver: (revision: Revision) => void;
  onError: (error: unknown) => void;
  remembered?: number;
};

/**
 * The revisions of one establishment in their order. What verbs publish may come out of order, twice, or not at all; what
 * `deliver` gets comes once, in order, and the rows fill every gap.
 */
export class SchoolStream {
  /** Null until the counter was first read. */
  delivered: number | null = null;
  readonly connections = new Set<Connection>();
  private readonly held = new Map<number, Revision>();
  private readonly backlog: ReachingBacklog;
  private closed = false;
  /** Whether the rest of what is at hand is told in the next turn. */
  private resting = false;
  /** Whether what was read from the rows is being told, before all that comes meanwhile. */
  private tellingRows = false;
  private restarts = 0;
  private timer: NodeJS.Timeout | null = null;
  private filling: Promise<void> | null = null;
  private readonly establishmentId: string;
  private readonly read: ReadRevisions;
  private readonly deliver: (revision: Revision) => void;
  private readonly onError: (error: unknown) => void;

  constructor(establishmentId: string, { read, deliver, onError, remembered = 0 }: Options) {
    this.establishmentId = establishmentId;
    this.read = read;
    this.deliver = deliver;
    this.onError = onError;
    this.backlog = new ReachingBacklog({ establishmentId, read, remembered, head: () => this.delivered });
  }

  /** `horizon` is what retention has kept: a cursor below it is not answered from the backlog either. */
  begin(head: number, horizon = 0): void {
    this.backlog.beginNoEarlierThan(horizon);
    if (this.delivered !== null) return;
    this.delivered = head;
    this.backlog.beginAt(head);
    this.advance();
  }

  /** The counter was set back: what was passed on is of a past that is no more, and its revisions are given again. */
  restart(head: number): void {
    this.restarts += 1;
    this.held.clear();
    this.delivered = head;
    this.backlog.beginAt(head);
    // What was set since then is not set any more.
    this.deliver({ establishmentId: this.establishmentId, revision: head, changes: [], settings: true });
  }

  /** What was published together, at once: one by one, each would be given a turn of its own. */
  offer(revisions: readonly Revision[]): void {
    const told = this.delivered ?? -1;
    for (const revision of revisions) if (revision.revision > told) this.held.set(revision.revision, revision);
    if (this.delivered !== null) this.advance();
  }

  /** Every remembered revision above `after`, or null where the backlog does not reach so far back. */
  since(after: number): Revision[] | null {
    return this.backlog.since(after);
  }

  /** Whether the backlog tells what happened since `after`, reading the rows where it begins later. */
  reaches(after: number): Promise<boolean> {
    return this.backlog.reaches(after);
  }

  /** Told the counter's value: reads the rows for whatever has not come a moment later. Most of it is on its way. */
  async check(head: number): Promise<void> {
    if (this.delivered === null || head <= this.delivered) return;
    do await wait(patienceMs);
    while (this.resting && head > this.delivered);
    // Page after page: a process far behind would read one a second. A page that brings nothing is left to the next check.
    for (let from = -1; head > this.delivered && this.delivered > from && !this.closed;) {
      from = this.delivered;
      await this.fill();
    }
  }

  close(): void {
    this.closed = true;
    this.backlog.close();
    if (this.timer) clearTimeout(this.timer);
  }

  /** Tells what is at hand; others have their turn in between where that is much. */
  private advance(): void {
    if (this.resting || this.tellingRows || this.closed) return;
    const end = performance.now() + sliceMs * Math.max(1, this.held.size / sliceOf);
    while (this.takeNext()) if (performance.now() > end) return this.rest();
    for (const revision of this.held.keys()) if (revision <= (this.delivered ?? 0)) this.held.delete(revision);
    if (this.held.size > 0) this.timer ??= setTimeout(() => this.fillGap(), patienceMs);
  }

  private rest(): void {
    this.resting = true;
    setImmediate(() => {
      this.resting = false;
      this.advance();
    });
  }

  /** False where the next is not at hand. */
  private takeNext(): boolean {
    const next = this.delivered === null ? undefined : this.held.get(this.delivered + 1);
    if (!next) return false;
    this.held.delete(next.revision);
    this.take(next);
    return true;
  }

  /** One that cannot be told is said to be so, and holds up none that follow: told again, it would reach some people twice. */
  private take(revision: Revision): void {
    this.delivered = revision.revision;
    this.backlog.add(revision);
    try {
      this.deliver(revision);
    } catch (cause) {
      this.onError(
        new Error(`Revision ${revision.revision} of ${this.establishmentId} was not told to all`, { cause }),
      );
    }
  }

  private fillGap(): void {
    this.timer = null;
    if (this.held.size > 0 && !this.resting) this.fill().catch(leaveToNextCheck);
  }

  private fill(): Promise<void> {
    this.filling ??= this.readMissing().finally(() => (this.filling = null));
    return this.filling;
  }

  private async readMissing(): Promise<void> {
    const { restarts } = this;
    const { head, revisions } = await this.read(this.establishmentId, this.delivered ?? 0);
    this.tellingRows = true;
    const isWhole = await this.takeAll(revisions, restarts).finally(() => (this.tellingRows = false));
    if (isWhole) this.delivered = Math.max(this.delivered ?? 0, head);
    this.advance();
  }

  /**
   * Tells what was read, in slices. Nothing else is told in between: in a page the moves of people stand at the first change of their
   * conversation, and a revision that knows them only in their places would undo them. False once there is nobody to tell.
   */
  private async takeAll(revisions: readonly Revision[], restarts: number): Promise<boolean> {
    const isOver = () => this.closed || restarts !== this.restarts;
    let end = performance.now() + sliceMs;
    for (const revision of revisions) {
      if (isOver()) return false;
      if (revision.revision > (this.delivered ?? 0)) this.take(revision);
      if (performance.now() <= end) continue;
      await nextTurn();
      end = performance.now() + sliceMs;
    }
    return !isOver();
  }
}

/** A database that is away now is asked again by the hub's next check of the counters, which also reports it. */
function leaveToNextCheck(): void {}
