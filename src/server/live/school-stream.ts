import { setTimeout as wait } from 'node:timers/promises';
import type { Revision } from './change.ts';
import type { Connection } from './connection.ts';

/** How many revisions a process remembers of each establishment, for those who subscribe between a reading of the rows and now. */
const remembered = 1_000;
/** How long a missing revision is waited for before it is read from the rows. */
const patienceMs = 20;

/**
 * The revisions of one establishment above `after` that still have a row, all of them up to `head`: the counter's value at that
 * moment, or the end of a page where more was missed than is read at once.
 */
export type ReadRevisions = (
  establishmentId: string,
  after: number,
) => Promise<{ head: number; revisions: Revision[] }>;

/**
 * The revisions of one establishment in their order. What verbs publish may come out of order, twice, or not at all; what
 * `deliver` gets comes once, in order, and the rows fill every gap.
 */
export class SchoolStream {
  /** Null until the counter was first read. */
  delivered: number | null = null;
  readonly connections = new Set<Connection>();
  private readonly held = new Map<number, Revision>();
  private readonly ring: Revision[] = [];
  private floor = 0;
  private closed = false;
  private restarts = 0;
  private timer: NodeJS.Timeout | null = null;
  private filling: Promise<void> | null = null;
  private readonly establishmentId: string;
  private readonly read: ReadRevisions;
  private readonly deliver: (revision: Revision) => void;

  constructor(establishmentId: string, read: ReadRevisions, deliver: (revision: Revision) => void) {
    this.establishmentId = establishmentId;
    this.read = read;
    this.deliver = deliver;
  }

  begin(head: number): void {
    if (this.delivered !== null) return;
    this.delivered = this.floor = head;
    this.advance();
  }

  /** The counter was set back: what was passed on is of a past that is no more, and its revisions are given again. */
  restart(head: number): void {
    this.restarts += 1;
    this.held.clear();
    this.ring.length = 0;
    this.delivered = this.floor = head;
  }

  offer(revision: Revision): void {
    if (this.delivered !== null && revision.revision <= this.delivered) return;
    this.held.set(revision.revision, revision);
    if (this.delivered !== null) this.advance();
  }

  /** Every remembered revision above `after`, or null where memory does not reach so far back. */
  since(after: number): Revision[] | null {
    return after < this.floor ? null : this.ring.filter(({ revision }) => revision > after);
  }

  /** Told the counter's value: reads the rows for whatever has not come a moment later. Most of it is on its way. */
  async check(head: number): Promise<void> {
    if (this.delivered === null || head <= this.delivered) return;
    await wait(patienceMs);
    // Page after page: a process far behind would read one a second. A page that brings nothing is left to the next check.
    for (let from = -1; head > this.delivered && this.delivered > from && !this.closed;) {
      from = this.delivered;
      await this.fill();
    }
  }

  close(): void {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
  }

  private advance(): void {
    while (this.delivered !== null) {
      const next = this.held.get(this.delivered + 1);
      if (!next) break;
      this.held.delete(next.revision);
      this.take(next);
    }
    for (const revision of this.held.keys()) if (revision <= (this.delivered ?? 0)) this.held.delete(revision);
    if (this.held.size > 0) this.timer ??= setTimeout(() => this.fill().catch(leaveToNextCheck), patienceMs);
  }

  private take(revision: Revision): void {
    this.ring.push(revision);
    if (this.ring.length > remembered) this.floor = this.ring.shift()!.revision;
    this.deliver(revision);
    this.delivered = revision.revision;
  }

  private fill(): Promise<void> {
    this.timer = null;
    this.filling ??= this.readMissing().finally(() => (this.filling = null));
    return this.filling;
  }

  private async readMissing(): Promise<void> {
    const { restarts } = this;
    const { head, revisions } = await this.read(this.establishmentId, this.delivered ?? 0);
    if (this.closed || restarts !== this.restarts) return;
    for (const revision of revisions) if (revision.revision > (this.delivered ?? 0)) this.take(revision);
    this.delivered = Math.max(this.delivered ?? 0, head);
    this.advance();
  }
}

/** A database that is away now is asked again by the hub's next check of the counters, which also reports it. */
function leaveToNextCheck(): void {}
