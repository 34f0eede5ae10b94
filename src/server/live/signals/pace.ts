/** Does what is asked for under one key at once, and then at most every `everyMs`: of what is asked meanwhile the last is done, later. */
export class Pace {
  private readonly windows = new Map<string, { timer: NodeJS.Timeout; due: (() => void) | null }>();
  private readonly everyMs: number;

  constructor(everyMs: number) {
    this.everyMs = everyMs;
  }

  run(key: string, act: () => void): void {
    const open = this.windows.get(key);
    if (open) open.due = act;
    else this.runNow(key, act);
  }

  /** What must not wait; the next under this key waits as long as after any other. */
  runNow(key: string, act: () => void): void {
    clearTimeout(this.windows.get(key)?.timer);
    this.windows.set(key, { timer: setTimeout(() => this.close(key), this.everyMs), due: null });
    act();
  }

  end(): void {
    for (const { timer } of this.windows.values()) clearTimeout(timer);
    this.windows.clear();
  }

  private close(key: string): void {
    const due = this.windows.get(key)?.due;
    this.windows.delete(key);
    if (due) this.runNow(key, due);
  }
}
