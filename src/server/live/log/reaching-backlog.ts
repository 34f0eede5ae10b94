import { Backlog } from './backlog.ts';
import type { Revision } from './change.ts';

/**
 * The revisions of one establishment above `after` that still have a row, all of them up to `head`: `upTo` or the counter's value
 * at that moment, or the end of a page where more was missed than is read at once.
 */
export type ReadRevisions = (
  establishmentId: string,
  after: number,
  upTo?: number,
) => Promise<{ head: number; revisions: Revision[] }>;

/** `remembered`: how many revisions are kept for who comes back. `head`: the last that was told, null before the counter was read. */
type Options = { establishmentId: string; read: ReadRevisions; remembered: number; head: () => number | null };

/** The latest revisions of one establishment, reaching back into its rows where somebody asks for what was before them. */
export class ReachingBacklog {
  private readonly kept: Backlog;
  private horizon = 0;
  private restarts = 0;
  private closed = false;
  private extending: Promise<boolean> | null = null;
  /** The earliest position that anyone asks it to reach back to. */
  private wanted = Infinity;
  private readonly options: Options;

  constructor(options: Options) {
    this.options = options;
    this.kept = new Backlog(options.remembered);
  }

  beginAt(head: number): void {
    this.restarts += 1;
    this.kept.beginAt(head);
  }

  /** A cursor below what retention has kept is not answered. */
  beginNoEarlierThan(horizon: number): void {
    this.horizon = Math.max(this.horizon, horizon);
  }

  add(revision: Revision): void {
    this.kept.add(revision);
  }

  /** Every remembered revision above `after`, or null where it does not reach so far back. */
  since(after: number): Revision[] | null {
    return this.kept.since(after);
  }

  /**
   * Whether it tells what happened since `after`. Where it begins later, as after a restart, the rows are read, once for all who ask.
   * False where that is more than it keeps, or what has not happened yet.
   */
  async reaches(after: number): Promise<boolean> {
    if (after < this.horizon) return false;
    while (after < this.kept.floor) {
      if (this.closed || this.isTooFar(after)) return false;
      this.wanted = Math.min(this.wanted, after);
      this.extending ??= this.extend().finally(() => (this.extending = null));
      if (!(await this.extending)) return false;
    }
    const head = this.options.head();
    return this.options.remembered > 0 && head !== null && after <= head;
  }

  close(): void {
    this.closed = true;
  }

  private isTooFar(after: number): boolean {
    const head = this.options.head();
    return head === null || head - after > this.options.remembered;
  }

  private async extend(): Promise<boolean> {
    const { wanted, restarts, kept } = this;
    const { floor } = kept;
    this.wanted = Infinity;
    const { head, revisions } = await this.options.read(this.options.establishmentId, wanted, floor);
    if (this.closed || restarts !== this.restarts || head < floor) return false;
    // One that forgot meanwhile is full, and there is no joining the two.
    return floor === kept.floor && kept.reachBack(wanted, revisions);
  }
}
