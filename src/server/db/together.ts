type Waiting<Found> = {
  promise: Promise<Found | undefined>;
  resolve: (found: Found | undefined) => void;
  reject: (error: unknown) => void;
};

/** So many queries run at a time, that one which hangs does not hold up all that is asked after it. */
const running = 2;
const keysAtOnce = 200;

/**
 * Looks up by one query what many ask for at the same time, as when everybody comes back to a server that has just started: while
 * queries run, the next one gathers. What is answered was read after it was asked for, never before.
 */
export class Together<Found> {
  private readonly waiting = new Map<string, Waiting<Found>>();
  private readonly read: (keys: string[]) => Promise<Map<string, Found>>;
  private free = running;

  constructor(read: (keys: string[]) => Promise<Map<string, Found>>) {
    this.read = read;
  }

  /** Undefined where there is nothing of that key. */
  ask(key: string): Promise<Found | undefined> {
    const known = this.waiting.get(key);
    if (known) return known.promise;
    const waiting = {} as Waiting<Found>;
    waiting.promise = new Promise((resolve, reject) => Object.assign(waiting, { resolve, reject }));
    this.waiting.set(key, waiting);
    this.start();
    return waiting.promise;
  }

  private start(): void {
    if (this.free === 0 || this.waiting.size === 0) return;
    this.free -= 1;
    // Whoever asks in this turn of the loop is answered together.
    setImmediate(() => void this.run());
  }

  private async run(): Promise<void> {
    const batch = [...this.waiting].slice(0, keysAtOnce);
    for (const [key] of batch) this.waiting.delete(key);
    try {
      const found = batch.length > 0 ? await this.read(batch.map(([key]) => key)) : new Map<string, Found>();
      for (const [key, { resolve }] of batch) resolve(found.get(key));
    } catch (error) {
      for (const [, { reject }] of batch) reject(error);
    }
    this.free += 1;
    this.start();
  }
}
