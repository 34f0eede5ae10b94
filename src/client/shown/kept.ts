import type { Conversations } from '../conversations/cache.ts';
import type { Quotes } from '../messages/quotes.ts';
import type { Window } from '../messages/window.ts';
import type { Me } from '../../shared/me.ts';

/** Goes up whenever what is kept has another shape: what an earlier or a later version kept is nothing to this one. */
const version = 2;
/** As long as a session lasts at most: nobody signed in since the server last said what this is. */
const keptMs = 30 * 86_400_000;

/** `stay`: in which stay of whoever was signed in it was shown. `at`: when it was as the server said. */
type Kept = { version: number; stay: string; at: Date };
/** Who one is, and the list. */
export type KeptList = Kept & { me: Me; conversations: Conversations };
/** One conversation as it was last open. */
export type KeptThread = Kept & { conversationId: string; openedAt: number; window: Window; quotes: Quotes };

export const listKey = 'list';
export const threadPrefix = 'thread:';
export const threadKey = (conversationId: string) => threadPrefix + conversationId;

export function newKept(stay: string): Kept {
  return { version, stay, at: new Date() };
}

export function readList(value: unknown, stay: string): KeptList | null {
  const list = value as KeptList;
  return isOfStay(value, stay) && Array.isArray(list.conversations?.items) && list.me?.user ? list : null;
}

export function readThread(value: unknown, stay: string): KeptThread | null {
  const thread = value as KeptThread;
  return isOfStay(value, stay) && Array.isArray(thread.window?.items) ? thread : null;
}

function isOfStay(value: unknown, stay: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const kept = value as Kept;
  return kept.version === version && kept.stay === stay && Date.now() - Number(kept.at) < keptMs;
}
