import { limits } from '../../shared/limits.ts';
import type { TypingEvent } from '../../shared/public.ts';
import { newStore } from '../live/store.ts';
import type { Store } from '../live/store.ts';

export type Typist = { conversationId: string; userId: string; name: string; until: number };
export type Typists = readonly Typist[];

export function newTypists(): Store<Typists> {
  return newStore<Typists>([]);
}

/** Writes down who types and forgets them by itself: the word that they stopped may never come. */
export function hearTyping(typists: Store<Typists>, event: TypingEvent): void {
  const others = typists.get().filter((one) => !isSame(one, event));
  if (!event.typing) return typists.set(others);
  const leftMs = lasting(event.expiresAt);
  const typist = { ...event, until: Date.now() + leftMs };
  typists.set([...others, typist]);
  setTimeout(() => typists.set(typists.get().filter((one) => one !== typist)), leftMs);
}

/** Who has just written is no longer writing. */
export function stopTyping(typists: Store<Typists>, conversationId: string, userId: string): void {
  const left = typists.get().filter((one) => !isSame(one, { conversationId, userId }));
  if (left.length < typists.get().length) typists.set(left);
}

/** By the server's word, unless this device's clock is wrong: then for as long as a sign of typing lasts. */
function lasting(expiresAt: Date): number {
  const leftMs = expiresAt.getTime() - Date.now();
  return leftMs > 0 && leftMs <= limits.typingExpiryMs ? leftMs : limits.typingExpiryMs;
}

function isSame(one: Typist, other: { conversationId: string; userId: string }): boolean {
  return one.conversationId === other.conversationId && one.userId === other.userId;
}
