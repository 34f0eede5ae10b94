import { sql, type Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Log } from '../log.ts';
import { isUnavailable } from '../db/is-unavailable.ts';
import { readOn } from './read-on.ts';
import type { Reader } from './reader.ts';
import { Repeating } from './repeating.ts';

/** What a process has committed is read so soon after, however much of it comes. */
const wakeAfterMs = 1_000;
const [firstPauseMs, longestPauseMs] = [5_000, 300_000];

type Options = { db: Kysely<Database>; log: Log; noteOutage: (error: unknown) => void; lookEveryMs: number };

/** The durable readers of every school, on one connection: a range of one school, then one of the next. */
export class Readers {
  private readonly readers: readonly Reader[];
  private readonly options: Options;
  private readonly repeating: Repeating;
  private readonly woken = new Set<string>();
  private readonly due = new Set<string>();
  /** How many revisions each reader had still to read, over all schools, at the last look. */
  readonly behind = new Map<string, number>();
  private readonly pauses = new Map<string, { until: number; ms: number }>();
  private waking: NodeJS.Timeout | undefined;
  private nextLook = 0;

  constructor(readers: readonly Reader[], options: Options) {
    this.readers = readers;
    this.options = options;
    this.repeating = new Repeating(
      () => this.readAll().catch((error: unknown) => this.note(error)),
      options.lookEveryMs,
    );
    this.repeating.start();
  }

  /** Something was committed in this school. */
  wake(establishmentId: string): void {
    if (this.repeating.isClosed) return;
    this.woken.add(establishmentId);
    this.waking ??= setTimeout(() => this.readWoken(), wakeAfterMs);
  }

  close(): Promise<void> {
    clearTimeout(this.waking);
    return this.repeating.close();
  }

  private readWoken(): void {
    this.waking = undefined;
    for (const id of this.woken) this.due.add(id);
    this.woken.clear();
    this.repeating.start();
  }

  private async readAll(): Promise<void> {
    if (performance.now() >= this.nextLook) await this.look();
    // A school with more to read comes after all others that wait.
    for (const establishmentId of this.due) {
      this.due.delete(establishmentId);
      for (const reader of this.readers) {
        if (this.repeating.isClosed) return;
        if (await this.hasMore(reader, establishmentId)) this.due.add(establishmentId);
      }
    }
  }

  /** What other processes committed, and what a process that was killed left behind. */
  private async look(): Promise<void> {
    const { db, lookEveryMs } = this.options;
    this.nextLook = performance.now() + lookEveryMs / 2;
    const names = this.readers.map(({ name }) => name);
    const { rows } = await sql<{ id: string; name: string; behind: number }>`
      select e.id, reader.name, e.revision - coalesce(c.revision, 0) as behind
      from establishment e cross join unnest(${names}::text[]) as reader (name)
      left join reader_cursor c on c.establishment_id = e.id and c.name = reader.name
      where e.revision > coalesce(c.revision, 0)`.execute(db);
    for (const name of names) this.behind.set(name, 0);
    for (const { id, name, behind } of rows) {
      this.due.add(id);
      this.behind.set(name, this.behind.get(name)! + behind);
    }
  }

  /** A school in which a reader fails is left alone for a while; its other readers and all other schools go on. */
  private async hasMore(reader: Reader, establishmentId: string): Promise<boolean> {
    const key = `${reader.name} ${establishmentId}`;
    const pause = this.pauses.get(key);
    if (pause && pause.until > performance.now()) return false;
    try {
      const outcome = await readOn(this.options.db, reader, establishmentId);
      this.pauses.delete(key);
      if (outcome === 'more' && reader.isUnhurried) this.wake(establishmentId);
      return outcome === 'more' && !reader.isUnhurried;
    } catch (error) {
      const ms = Math.min(pause ? pause.ms * 2 : firstPauseMs, longestPauseMs);
      this.pauses.set(key, { until: performance.now() + ms, ms });
      if (!pause) this.note(error, { reader: reader.name, establishmentId });
      return false;
    }
  }

  private note(error: unknown, about: object = {}): void {
    if (isUnavailable(error)) this.options.noteOutage(error);
    else this.options.log.error({ err: error, ...about }, 'a reader failed; it tries again, ever more rarely');
  }
}
