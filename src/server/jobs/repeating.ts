/** As long as a stop may wait for what is under way; the transaction of what takes longer is undone, and done by whoever comes next. */
const stopWithinMs = 5_000;

/** Runs something now and every so often, one run at a time: a database that hangs is not asked over every connection there is. */
export class Repeating {
  isClosed = false;
  private running: Promise<void> | undefined;
  private readonly run: () => Promise<void>;
  private readonly timer: NodeJS.Timeout;

  /** `run` sees to its own errors, and looks at `isClosed` between its steps. */
  constructor(run: () => Promise<void>, everyMs: number) {
    this.run = run;
    this.timer = setInterval(() => this.start(), everyMs);
  }

  start(): void {
    if (this.isClosed) return;
    this.running ??= this.run().finally(() => (this.running = undefined));
  }

  /** Begins nothing more and waits for the step under way. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.timer);
    let late: NodeJS.Timeout | undefined;
    await Promise.race([this.running, new Promise<void>((resolve) => (late = setTimeout(resolve, stopWithinMs)))]);
    clearTimeout(late);
  }
}
