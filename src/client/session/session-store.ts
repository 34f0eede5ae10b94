import { noteByHand } from '../live/by-hand.ts';
import { forgetChoices } from '../live/kept-choice.ts';
import { newOtherTabs } from '../live/other-tabs.ts';
import { askSession } from './ask-session.ts';
import { owed } from './owed.ts';
import { beginStay, noteIn, stay, wasIn } from './was-in.ts';

/**
 * in: signed in · out: nobody is · left: they signed out · ended: the server ended it · other: somebody else signed in on this browser ·
 * elsewhere: not under this address.
 */
export type SessionState = 'checking' | 'unreachable' | 'elsewhere' | 'in' | 'out' | 'left' | 'ended' | 'other';

let state: SessionState = wasIn() ? 'in' : 'checking';
/** The stay in which this page is. */
let here = stay();
let address: string | null = null;
let asking: Promise<void> | null = null;
const listeners = new Set<() => void>();
const signIns = new Set<() => void>();
const otherTabs = newOtherTabs<'left' | 'in'>('preau.session');
otherTabs?.hear((news) => {
  if (news === 'left' && state === 'in') become('left');
  if (news === 'left' && state === 'other') become('out');
  if (news !== 'in') return;
  if (state === 'in') for (const listener of signIns) listener();
  else if (state !== 'other') become('in');
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

/** Told that another tab has signed somebody in while somebody is here, who may be another. */
export function followSignIns(listener: () => void): () => void {
  signIns.add(listener);
  return () => signIns.delete(listener);
}

/** Asks the server whether the cookie is good, which also renews it. Out of reach while signed in, one stays signed in. */
export function checkSession(): Promise<void> {
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}

let askedAhead = false;

/** Asks before anything is shown; the first that then follows the session need not ask again. */
export function checkAhead(): void {
  askedAhead = true;
  void checkSession();
}

export function checkAtFirst(): void {
  if (!askedAhead) void checkSession();
  askedAhead = false;
}

export function beginSession(): void {
  noteByHand(false);
  beginStay();
  here = stay();
  become('in');
  otherTabs?.tell('in');
}

/** This page goes on as whoever is signed in on this browser now. */
export function takeSession(): void {
  become('in');
}

/** `left`: this person signed out, which every tab hears; `ended`: the server no longer knows the session; `other`: it is somebody else's. */
export function endSession(how: 'left' | 'ended' | 'other'): void {
  become(how === 'ended' ? ended() : how);
  if (how === 'left') otherTabs?.tell('left');
}

async function ask(): Promise<void> {
  const answer = await askSession();
  if (answer.is === 'elsewhere') {
    address = answer.address;
    become('elsewhere');
  } else if (answer.is === 'in') become(state === 'other' ? state : 'in');
  else if (answer.is === 'out')
    become(state === 'in' ? ended() : state === 'left' || state === 'ended' ? state : 'out');
  else if (state !== 'in') become('unreachable');
}

/** Who asked to sign out and had no answer has left. */
function ended(): 'left' | 'ended' {
  return owed().length > 0 ? 'left' : 'ended';
}

function become(next: SessionState): void {
  if (next === state) return;
  state = next;
  // The next person at this device finds none of what this one had set.
  if (next === 'left') {
    forgetChoices();
    noteByHand(false);
  }
  if (next !== 'unreachable' && next !== 'elsewhere') follow(next);
  for (const listener of listeners) listener();
}

/** What this device keeps goes with the stay in which it was shown. Who has signed in in another tab has begun their own. */
function follow(next: SessionState): void {
  const isMine = here === stay();
  if (next !== 'in' && isMine && here !== null) void forgetShown().catch(() => null);
  if (next === 'in') noteIn(true);
  else if (isMine && next === 'other') beginStay();
  else if (isMine) noteIn(false);
  here = next === 'in' ? stay() : null;
}

async function forgetShown(): Promise<void> {
  await (await import('../shown/forget-shown.ts')).forgetShown();
}
