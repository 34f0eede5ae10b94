import { askSession } from './ask-session.ts';

/** in: signed in · out: nobody is · left: they signed out · ended: the server ended it · elsewhere: not under this address. */
export type SessionState = 'checking' | 'unreachable' | 'elsewhere' | 'in' | 'out' | 'left' | 'ended';

let state: SessionState = 'checking';
let address: string | null = null;
let asking: Promise<void> | null = null;
const listeners = new Set<() => void>();
const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('preau.session');
otherTabs?.addEventListener('message', (event: MessageEvent<'left' | 'in'>) => {
  if (event.data === 'left' && state === 'in') become('left');
  if (event.data === 'in' && state !== 'in') become('in');
});

export function sessionState(): SessionState {
  return state;
}

/** Where the school is reached, once this page is known to be elsewhere. */
export function schoolAddress(): string | null {
  return address;
}

export function followSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks the server whether the cookie is good, which also renews it. Out of reach while signed in, one stays signed in. */
export function checkSession(): Promise<void> {
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}

export function beginSession(): void {
  become('in');
  tellOtherTabs('in');
}

/** `left`: this person signed out, which every tab hears; `ended`: the server no longer knows the session. */
export function endSession(how: 'left' | 'ended'): void {
  become(how);
  if (how === 'left') tellOtherTabs('left');
}

function tellOtherTabs(news: 'in' | 'left'): void {
  // A channel reaches this site's own pages alone; only windows are told a target.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  otherTabs?.postMessage(news);
}

async function ask(): Promise<void> {
  const answer = await askSession();
  if (answer.is === 'elsewhere') {
    address = answer.address;
    become('elsewhere');
  } else if (answer.is === 'in') become('in');
  else if (answer.is === 'out')
    become(state === 'in' ? 'ended' : state === 'left' || state === 'ended' ? state : 'out');
  else if (state !== 'in') become('unreachable');
}

function become(next: SessionState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}
