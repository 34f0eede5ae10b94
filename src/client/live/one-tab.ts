import type { Store } from './store.ts';

/** A waiting tab asks this often whether the one at work is still there, while there is work and its reader looks at it. */
const askEveryMs = 4_000;
/** A tab that the system has frozen holds its lock and answers nothing. */
const answerWithinMs = 2_000;

type Work = {
  /** The same in each tab that shares it. */
  name: string;
  /** Begins it; returns what ends it. */
  begin(alone: boolean): () => void;
  /** Whether something is waiting for it to be done. */
  isWaiting(): boolean;
};

/**
 * Does a work in one of this browser's tabs at a time, for as long as it is able to: whichever asks first has the turn until it
 * closes, is no longer able, or says nothing when asked. Where the browser has no locks each tab works, not alone.
 */
export function inOneTab(able: Store<boolean>, work: Work): () => void {
  let end: (() => void) | null = null;
  const update = () => {
    if (able.get()) end ??= navigator.locks ? takeTurns(navigator.locks, work) : work.begin(false);
    else stop();
  };
  const stop = () => {
    end?.();
    end = null;
  };
  const unfollow = able.subscribe(update);
  update();
  return () => {
    unfollow();
    stop();
  };
}

type Word = 'there?' | 'here';

function takeTurns(locks: LockManager, { name, begin, isWaiting }: Work): () => void {
  const tabs = new BroadcastChannel(name);
  let atWork: { end(): void; leave(): void } | null = null;
  let queued = new AbortController();
  let patience: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const hold = () =>
    new Promise<void>((leave) => {
      clearTimeout(patience);
      if (stopped) leave();
      else atWork = { end: begin(true), leave };
    });
  const rest = () => {
    atWork?.end();
    atWork = null;
  };
  /** Waits for the turn and has it until this ends, or another tab takes it over. */
  async function queue(): Promise<void> {
    let options: LockOptions = {};
    while (!stopped) {
      queued = new AbortController();
      await locks.request(name, options.steal ? options : { signal: queued.signal }, hold).catch(() => null);
      rest();
      options = { steal: queued.signal.aborted };
    }
  }
  // Only windows are told a target.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const say = (word: Word) => tabs.postMessage(word);
  tabs.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data === 'there?' && atWork) say('here');
    if (data === 'here') clearTimeout(patience);
  });
  const ask = () => {
    if (atWork || !isWaiting() || document.visibilityState !== 'visible') return;
    clearTimeout(patience);
    patience = setTimeout(() => queued.abort(), answerWithinMs);
    say('there?');
  };
  const timer = setInterval(ask, askEveryMs);
  void queue();
  return () => {
    stopped = true;
    clearInterval(timer);
    clearTimeout(patience);
    tabs.close();
    queued.abort();
    const { leave } = atWork ?? {};
    rest();
    leave?.();
  };
}
