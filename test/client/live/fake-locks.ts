type Held = { lose(): void };
type Waiting = { run(): void; signal: AbortSignal | undefined };

/** The locks of one browser, of one name, as the standard has them: one holder, the others in line; `steal` takes it from whoever has it. */
export function fakeLocks() {
  let holder: Held | null = null;
  const line: Waiting[] = [];
  const next = () => {
    if (holder) return;
    line.shift()?.run();
  };
  async function keep(mine: Held, work: () => Promise<void>, done: () => void) {
    await work();
    if (holder !== mine) return;
    holder = null;
    done();
    next();
  }
  function request(_name: string, options: LockOptions, work: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const run = () => {
        holder = { lose: () => reject(new DOMException('stolen', 'AbortError')) };
        void keep(holder, work, resolve);
      };
      if (options.steal) {
        holder?.lose();
        return run();
      }
      const waiting = { run, signal: options.signal };
      options.signal?.addEventListener('abort', () => {
        const at = line.indexOf(waiting);
        if (at < 0) return;
        line.splice(at, 1);
        reject(new DOMException('aborted', 'AbortError'));
      });
      line.push(waiting);
      queueMicrotask(next);
    });
  }
  return { request } as unknown as LockManager;
}

/** A BroadcastChannel among the pages of a test; one that is frozen neither hears nor says anything. */
export function fakeChannels() {
  const open = new Set<FakeChannel>();
  class FakeChannel extends EventTarget {
    frozen = false;
    constructor() {
      super();
      open.add(this);
    }
    postMessage(data: unknown) {
      if (this.frozen) return;
      for (const other of open)
        if (other !== this && !other.frozen)
          queueMicrotask(() => other.dispatchEvent(new MessageEvent('message', { data })));
    }
    close() {
      open.delete(this);
    }
  }
  return {
    FakeChannel: FakeChannel as unknown as typeof BroadcastChannel,
    freeze: (at: number) => ([...open][at]!.frozen = true),
  };
}
