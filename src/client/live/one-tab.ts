import { newOtherTabs } from './other-tabs.ts';
import type { OtherTabs } from './other-tabs.ts';
import type { Store } from './store.ts';

/** A waiting tab asks this often whether the one at work is still there, while there is work and its reader looks at it. */
const askEveryMs = 4_000;
/** A tab that the system has frozen holds its lock and answers nothing. */
const answerWithinMs = 2_000;

export type Work = {
  /** The same in each tab that shares it. */
  name: string;
  /** Begins it; returns what ends it. */
  begin(alone: boolean): () => void;
  /** Whether something is waiting for it to be done. */
  isWaiting(): boolean;
};

/**
 * Does a work in one of this browser's tabs at a time, for as long as it is able to: whichever asks first has the turn until it
 * closes, is no longer able, or says nothing when asked. Where the browser has no locks, or gives none, each tab works, not alone.
 */
export function inOneTab(able: Store<boolean>, work: Work): () => void {
  let end: (() => void) | null = null;
  const update = () => {
    if (able.get()) end ??= begin(work);
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

function begin(work: Work): () => void {
  const tabs = navigator.locks ? newOtherTabs<Word>(work.name) : null;
  return tabs ? takeTurns(navigator.locks, tabs, work) : work.begin(false);
}

type Word = 'there?' | 'here';

function takeTurns(locks: LockManager, tabs: OtherTabs<Word>, { name, begin, isWaiting }: Work): () => void {
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
      const asked = options.steal ? options : { signal: queued.signal };
      const isRefused = await locks.request(name, asked, hold).then(() => false, isRefusal);
      rest();
      if (isRefused && !stopped) return void (atWork = { end: begin(false), leave: () => undefined });
      options = { steal: queued.signal.aborted };
    }
  }
  tabs.hear((word) => {
    if (word === 'there?' && atWork) tabs.tell('here');
    if (word === 'here') clearTimeout(patience);
  });
  const ask = () => {
    if (atWork || !isWaiting() || document.visibilityState !== 'visible') return;
    clearTimeout(patience);
    patience = setTimeout(() => queued.abort(), answerWithinMs);
    tabs.tell('there?');
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

/** A turn that was taken over or given up is an `AbortError`; whoever asks again after anything else asks without end. */
function isRefusal(error: unknown): boolean {
  return !(error instanceof DOMException && error.name === 'AbortError');
}
