/** Which job came further, and whose it is. */
export type Stepped = { id: string; establishmentId: string | null; kind: string; payload: object };

/** A job takes a step every few milliseconds: it is told at most so often, and what holds in the end always. */
const everyMs = 1_000;

/** Tells of a job that came further: at once, then once a second while it goes on. */
export class JobBell {
  private readonly ring: (job: Stepped) => void;
  /** Those that were told within the last second, and whether they have come further since. */
  private readonly told = new Map<string, { further: boolean; timer: NodeJS.Timeout }>();

  constructor(ring: (job: Stepped) => void) {
    this.ring = ring;
  }

  stepped(job: Stepped): void {
    const known = this.told.get(job.id);
    if (known) known.further = true;
    else this.tell(job);
  }

  close(): void {
    for (const { timer } of this.told.values()) clearTimeout(timer);
    this.told.clear();
  }

  private tell(job: Stepped): void {
    const timer = setTimeout(() => this.look(job), everyMs);
    this.told.set(job.id, { further: false, timer });
    this.ring(job);
  }

  private look(job: Stepped): void {
    const { further } = this.told.get(job.id)!;
    this.told.delete(job.id);
    if (further) this.tell(job);
  }
}
