import { limits } from '../../shared/limits.ts';
import type { TypingEvent } from '../../shared/public.ts';
import type { Hub } from './hub.ts';
import { signalConversation } from './signal.ts';

type Typist = { conversationId: string; userId: string; name: string };
type Active = { name: string; expiry: NodeJS.Timeout; toldAt: number };

/** Who is typing where, in this process. Told at most every 2 s a typist; over after 5 s without a word, or with the message itself. */
export class Typing {
  private readonly active = new Map<string, Active>();
  private readonly hub: Hub;

  constructor(hub: Hub) {
    this.hub = hub;
  }

  start(typist: Typist): void {
    const key = keyOf(typist);
    const known = this.active.get(key);
    if (known) clearTimeout(known.expiry);
    const now = Date.now();
    const due = !known || now - known.toldAt >= limits.typingEveryMs;
    const expiry = setTimeout(() => this.stop(typist), limits.typingExpiryMs);
    this.active.set(key, { name: typist.name, expiry, toldAt: due ? now : known.toldAt });
    if (due) this.tell(typist, true, now + limits.typingExpiryMs);
  }

  stop(typist: Omit<Typist, 'name'>): void {
    const known = this.active.get(keyOf(typist));
    if (!known) return;
    clearTimeout(known.expiry);
    this.active.delete(keyOf(typist));
    this.tell({ ...typist, name: known.name }, false, Date.now());
  }

  close(): void {
    for (const { expiry } of this.active.values()) clearTimeout(expiry);
  }

  private tell({ conversationId, userId, name }: Typist, typing: boolean, expiresAt: number): void {
    const event: TypingEvent = { conversationId, userId, name, typing, expiresAt: new Date(expiresAt) };
    signalConversation(this.hub, conversationId, userId, event);
  }
}

function keyOf({ conversationId, userId }: Omit<Typist, 'name'>): string {
  return `${conversationId} ${userId}`;
}
