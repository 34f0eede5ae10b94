import { limits } from '../../../shared/limits.ts';
import type { TypingEvent } from '../../../shared/public.ts';
import { newLocalBus, type Bus } from '../log/bus.ts';
import type { Hub } from '../fan-out/hub.ts';
import { signalTyping } from './signal.ts';

type Typist = { establishmentId: string; conversationId: string; userId: string; name: string };
type Active = { typist: Typist; expiry: NodeJS.Timeout; toldAt: number };

/** Who is typing where. Told at most every 2 s a typist; over after 5 s without a word, or with the message itself. */
export class Typing {
  private readonly active = new Map<string, Active>();
  private readonly hub: Hub;
  private readonly bus: Bus;

  constructor(hub: Hub, bus: Bus = newLocalBus()) {
    this.hub = hub;
    this.bus = bus;
    bus.listen((message) => message.kind === 'typing' && signalTyping(hub, message.event));
  }

  start(typist: Typist): void {
    const key = keyOf(typist);
    const known = this.active.get(key);
    if (known) clearTimeout(known.expiry);
    const now = performance.now();
    const due = !known || now - known.toldAt >= limits.typingEveryMs;
    const expiry = setTimeout(() => this.stop(typist), limits.typingExpiryMs);
    this.active.set(key, { typist, expiry, toldAt: due ? now : known.toldAt });
    if (due) this.tell(typist, true, Date.now() + limits.typingExpiryMs);
  }

  stop(who: Pick<Typist, 'conversationId' | 'userId'>): void {
    const known = this.active.get(keyOf(who));
    if (!known) return;
    clearTimeout(known.expiry);
    this.active.delete(keyOf(who));
    this.tell(known.typist, false, Date.now());
  }

  close(): void {
    for (const { expiry } of this.active.values()) clearTimeout(expiry);
  }

  private tell({ establishmentId, conversationId, userId, name }: Typist, typing: boolean, expiresAt: number): void {
    const event: TypingEvent = { conversationId, userId, name, typing, expiresAt: new Date(expiresAt) };
    this.bus.publish(establishmentId, { kind: 'typing', event });
    signalTyping(this.hub, event);
  }
}

function keyOf({ conversationId, userId }: Pick<Typist, 'conversationId' | 'userId'>): string {
  return `${conversationId} ${userId}`;
}
