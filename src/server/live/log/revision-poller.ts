import { closeCodes } from '../socket/live-socket.ts';
import type { SchoolStreams } from './school-streams.ts';

/** The database that cursors are drawn on: whether it is another one now, and what to call that. */
export type Life = { isOver(epoch: string): Promise<boolean>; renew(epoch: string): Promise<string> };

/** Where the counters of these establishments stand. */
export type ReadHeads = (establishmentIds: readonly string[]) => Promise<Map<string, number>>;

type Rows = { heads: ReadHeads };
type Options = { epoch: string; rows: Rows; life?: Life; onError: (error: unknown) => void };

const checkEveryMs = 1_000;

/**
 * The counters of the establishments with a socket here, read once a second. Another process's changes, and any that were committed
 * but never published, are noticed by them, and so is a database that was set back: then `epoch` is a new one.
 */
export class RevisionPoller {
  epoch: string;
  private readonly streams: SchoolStreams;
  private readonly rows: Rows;
  private readonly life: Life | undefined;
  private readonly onError: (error: unknown) => void;
  private readonly checking: NodeJS.Timeout;
  private asking = false;
  private lost = false;

  constructor(streams: SchoolStreams, options: Options) {
    this.streams = streams;
    this.epoch = options.epoch;
    this.rows = options.rows;
    this.life = options.life;
    this.onError = options.onError;
    this.checking = setInterval(() => void this.check(), checkEveryMs);
  }

  close(): void {
    clearInterval(this.checking);
  }

  private async check(): Promise<void> {
    // One at a time: a database that hangs would be asked over every connection that there is.
    if (this.asking) return;
    this.asking = true;
    try {
      const heads = await this.read();
      if (this.lost) await this.beginAnew(heads);
      else for (const [id, head] of heads) this.streams.get(id)?.check(head).catch(this.onError);
    } catch (error) {
      this.onError(error);
    } finally {
      this.asking = false;
    }
  }

  private async read(): Promise<Map<string, number>> {
    const before = new Map([...this.streams.entries()].map(([id, { delivered }]) => [id, delivered ?? 0]));
    // Where only the counters may be read, they alone say it.
    const over = this.life?.isOver(this.epoch).catch(() => false);
    const [heads, isOver] = await Promise.all([this.rows.heads([...before.keys()]), over]);
    // What was passed on before the counters were read had been committed before: it can only be lost.
    const isSetBack = [...heads].some(([id, head]) => head < before.get(id)!);
    this.lost ||= isOver === true || isSetBack;
    return heads;
  }

  /** Clients hold what is no more, and cursors beyond it: everyone comes back, fetches anew, and hears what is written in its place. */
  private async beginAnew(heads: ReadonlyMap<string, number>): Promise<void> {
    this.epoch = (await this.life?.renew(this.epoch)) ?? this.epoch;
    for (const [id, stream] of this.streams.entries()) {
      if (heads.has(id)) stream.restart(heads.get(id)!);
      for (const { socket } of stream.connections) socket.cut(closeCodes.restarting);
    }
    this.lost = false;
  }
}
