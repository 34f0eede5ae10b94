import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { isUnavailable } from '../db/is-unavailable.ts';
import type { Database } from '../db/schema.ts';
import type { Log } from '../log.ts';
import { JobBell, type Stepped } from './job-bell.ts';
import type { JobKind } from './job-kind.ts';
import { Repeating } from './repeating.ts';
import { stepJob } from './step-job.ts';

/** Between two steps, so that long work leaves the database to those who write. */
const pauseMs = 50;
const planEveryMs = 600_000;

type Plan = (db: Kysely<Database>) => Promise<void>;
type Options = {
  db: Kysely<Database>;
  log: Log;
  noteOutage: (error: unknown) => void;
  lookEveryMs: number;
  plan: Plan;
  /** Tells whoever waits for a job that it has come further. */
  ring?: ((job: Stepped) => void) | undefined;
};

/** Takes what is due, a step of one job at a time, on one connection. */
export class Worker {
  private readonly kinds: readonly JobKind[];
  private readonly options: Options;
  private readonly repeating: Repeating;
  private readonly bell: JobBell;
  private nextPlan = 0;

  constructor(kinds: readonly JobKind[], options: Options) {
    this.kinds = kinds;
    this.options = options;
    this.bell = new JobBell((job) => options.ring?.(job));
    this.repeating = new Repeating(() => this.work().catch((error: unknown) => this.note(error)), options.lookEveryMs);
    this.repeating.start();
  }

  async close(): Promise<void> {
    await this.repeating.close();
    this.bell.close();
  }

  private async work(): Promise<void> {
    const { db, plan } = this.options;
    if (performance.now() >= this.nextPlan) {
      await plan(db);
      this.nextPlan = performance.now() + planEveryMs;
    }
    while (!this.repeating.isClosed && (await this.step())) await wait(pauseMs);
  }

  private step(): Promise<boolean> {
    return stepJob(
      this.options.db,
      this.kinds,
      (failed) => this.note(failed.error, failed.kind),
      (job) => this.bell.stepped(job),
    );
  }

  private note(error: unknown, kind?: string): void {
    if (isUnavailable(error)) this.options.noteOutage(error);
    else this.options.log.error({ err: error, kind }, 'a job failed; it is tried again later');
  }
}
