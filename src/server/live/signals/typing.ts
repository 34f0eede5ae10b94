import { limits } from '../../../shared/limits.ts';
import type { TypingEvent } from '../../../shared/public.ts';
import { newLocalBus, type Bus } from '../log/bus.ts';
import type { Hub } from '../fan-out/hub.ts';
import { Pace } from './pace.ts';
import { signalTyping } from './signal.ts';

type Who = { conversationId: string; userId: string };
type Typist = Who & { establishmentId: string; name: string };
/** `toldUntil`: until when the others believe it; 0 where they know of nothing. */
type Active = { typist: Typist; expiresAt: number; expiry: NodeJS.Timeout; toldUntil: number };

/** Of one person, on all their devices: whoever says to be typing in more than these at once is believed of the first. */
const conversationsAtOnce = 3;

/**
 * Who is typing where. Of one typist in one conversation the others are told at most every 2 s, whatever the typist's sockets say
 * meanwhile; what holds in the end is always told. It is over 5 s after the last word, or at once with the message itself.
 */
export class Typing {
  private readonly active = new Map<string, Active>();
  private readonly counts = new Map<string, number>();
  private readonly pace = new Pace(limits.typingEveryMs);
  private readonly hub: Hub;
  private readonly bus: Bus;

  constructor(hub: Hub, bus: Bus = newLocalBus()) {
    this.hub = hub;
    this.bus = bus;
    hub.onSettings.push((establishmentId) => this.pauseIn(establishmentId));
    bus.listen((message) => message.kind === 'typing' && signalTyping(hub, message.event));
  }

  start(typist: Typist): void {
    const key = keyOf(typist);
    const active = this.active.get(key) ?? this.begin(key, typist);
    if (!active) return;
    clearTimeout(active.expiry);
    active.expiresAt = Date.now() + limits.typingExpiryMs;
    active.expiry = setTimeout(() => this.pause(typist), limits.typingExpiryMs);
    this.pace.run(key, () => this.tell(key, active));
  }

  /** They type no longer, or took back what they had typed. */
  pause(who: Who): void {
    const [key, active] = this.stopped(who);
    if (active) this.pace.run(key, () => this.tell(key, active));
  }

  /** The school has set something else, perhaps of whom it is told that they type: who still may says so again as they go on. */
  private pauseIn(establishmentId: string): void {
    for (const { typist } of this.active.values()) if (typist.establishmentId === establishmentId) this.pause(typist);
  }

  /** Their message is there: that they were typing it must not be shown beside it. */
  stop(who: Who): void {
    const [key, active] = this.stopped(who);
    if (active?.toldUntil) this.pace.runNow(key, () => this.tell(key, active));
    else if (active) this.end(key, active);
  }

  close(): void {
    this.pace.end();
    for (const { expiry } of this.active.values()) clearTimeout(expiry);
  }

  private begin(key: string, typist: Typist): Active | null {
    const count = this.counts.get(typist.userId) ?? 0;
    if (count >= conversationsAtOnce) return null;
    const active: Active = { typist, expiresAt: 0, expiry: setTimeout(() => undefined), toldUntil: 0 };
    this.active.set(key, active);
    this.counts.set(typist.userId, count + 1);
    return active;
  }

  private stopped(who: Who): [string, Active | undefined] {
    const key = keyOf(who);
    const active = this.active.get(key);
    if (active) {
      clearTimeout(active.expiry);
      active.expiresAt = 0;
    }
    return [key, active];
  }

  private end(key: string, active: Active): void {
    if (this.active.get(key) !== active) return;
    this.active.delete(key);
    const { userId } = active.typist;
    const left = this.counts.get(userId)! - 1;
    if (left > 0) this.counts.set(userId, left);
    else this.counts.delete(userId);
  }

  /** What holds now, where the others do not know it yet. */
  private tell(key: string, active: Active): void {
    const { expiresAt, toldUntil, typist } = active;
    active.toldUntil = expiresAt;
    if (expiresAt === 0) this.end(key, active);
    if (expiresAt === toldUntil) return;
    const { establishmentId, ...who } = typist;
    const event: TypingEvent = { ...who, typing: expiresAt > 0, expiresAt: new Date(expiresAt || Date.now()) };
    this.bus.publish(establishmentId, { kind: 'typing', event });
    signalTyping(this.hub, event);
  }
}

function keyOf({ conversationId, userId }: Who): string {
  return `${conversationId} ${userId}`;
}
