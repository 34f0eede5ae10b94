import { randomUUID } from 'node:crypto';
import { limits } from '../../../shared/limits.ts';
import type { Presence } from '../../../shared/public.ts';
import { newLocalBus, type Bus } from '../log/bus.ts';
import type { Joined } from '../log/change.ts';
import type { Connection } from '../people/connection.ts';
import type { Hub } from '../fan-out/hub.ts';
import { signalPresence, signalPresenceTo } from './signal.ts';

type There = 'online' | 'away';
type State = {
  presence: There;
  at: Date;
  leaving: NodeJS.Timeout | null;
  shares: boolean;
  establishmentIds: readonly string[];
};

/** Someone who is at another process, or (`offline`) no longer. */
export type Announced = { userId: string; presence: There | 'offline'; conversationIds: string[] };
type Elsewhere = { presence: There; until: number; conversationIds: string[] };

const announceEveryMs = 15_000;
/** A process that has said nothing for so long has crashed, and leaves nobody online. */
const forgottenAfterMs = 45_000;
const introducedUpTo = 50;

/**
 * Who is there: online, away once every socket is, offline 15 s after the last has closed. Each process knows its own people
 * and hears of the others'.
 */
export class Presences {
  private readonly self = randomUUID();
  private readonly states = new Map<string, State>();
  private readonly elsewhere = new Map<string, Map<string, Elsewhere>>();
  private readonly announcing: NodeJS.Timeout;
  private readonly hub: Hub;
  private readonly bus: Bus;
  private readonly onGone: (userId: string) => void;

  constructor(hub: Hub, onGone: (userId: string) => void, bus: Bus = newLocalBus()) {
    this.hub = hub;
    this.bus = bus;
    this.onGone = onGone;
    this.announcing = setInterval(() => this.announceAll(), announceEveryMs);
    hub.onAttached = (connection) => this.update(connection);
    hub.onJoined = (conversationId, joined) => this.introduce(conversationId, joined);
    bus.listen((message) => message.kind === 'presences' && this.hear(message.from, message.presences));
  }

  /** What is known of people who share their presence; of all others the answer is `unknown`, given elsewhere. */
  of(userId: string): { presence: Presence; at: Date | null } {
    return { presence: this.everywhere(userId), at: this.states.get(userId)?.at ?? null };
  }

  /** After a socket was attached, or has become away or active. */
  update(connection: Connection): void {
    const { userId, sharesPresence: shares } = connection;
    const sockets = [...this.hub.members.ofPerson(userId)];
    // Not attached yet, it does not know what its owner shares; closed meanwhile, it has nobody behind it.
    if (!sockets.includes(connection)) return;
    const presence = sockets.every(({ away }) => away) ? 'away' : 'online';
    const known = this.states.get(userId);
    if (known?.leaving) clearTimeout(known.leaving);
    const at = known?.presence === presence ? known.at : new Date();
    const state: State = { presence, at, leaving: null, shares, establishmentIds: [...connection.positions.keys()] };
    this.changing(userId, connection.conversations.keys(), shares, () => this.states.set(userId, state));
    if (known?.presence !== presence)
      this.announce(state, { userId, presence, conversationIds: [...connection.conversations.keys()] });
  }

  /** Before a socket is detached. A reload is back within the 15 s, and nobody sees a blink. */
  leave(connection: Connection): void {
    const { userId } = connection;
    const others = [...this.hub.members.ofPerson(userId)].filter((other) => other !== connection);
    const state = this.states.get(userId);
    if (others.length > 0 || !state) return;
    const conversationIds = [...connection.conversations.keys()];
    if (state.leaving) clearTimeout(state.leaving);
    state.leaving = setTimeout(() => this.gone(userId, state, conversationIds), limits.presenceGoneMs);
  }

  close(): void {
    clearInterval(this.announcing);
    for (const { leaving } of this.states.values()) if (leaving) clearTimeout(leaving);
  }

  /** Who comes into a conversation and who is there see each other, without waiting for a change. In a crowd nobody looks. */
  private introduce(conversationId: string, joined: readonly Joined[]): void {
    const newcomers = new Set(joined.map(({ userId }) => userId));
    const people = new Set([...this.hub.members.ofConversation(conversationId)].map(({ userId }) => userId));
    if (people.size > introducedUpTo) return;
    for (const userId of people) {
      const presence = this.everywhere(userId);
      const state = this.states.get(userId);
      if (presence === 'offline' || state?.shares === false) continue;
      const event = { userId, presence, at: state?.at ?? new Date() };
      if (newcomers.has(userId)) signalPresence(this.hub, [conversationId], event);
      else signalPresenceTo(this.hub, newcomers, event);
    }
  }

  private gone(userId: string, state: State, conversationIds: string[]): void {
    this.changing(userId, conversationIds, state.shares, () => this.states.delete(userId));
    this.announce(state, { userId, presence: 'offline', conversationIds });
    this.onGone(userId);
  }

  private hear(from: string, presences: readonly Announced[]): void {
    for (const { userId, presence, conversationIds } of presences) {
      const others = this.elsewhere.get(userId) ?? new Map<string, Elsewhere>();
      this.changing(userId, conversationIds, true, () => {
        this.elsewhere.set(userId, others);
        if (presence === 'offline') others.delete(from);
        else others.set(from, { presence, until: performance.now() + forgottenAfterMs, conversationIds });
      });
    }
  }

  /** Tells what a change amounts to, over all processes; nothing where it amounts to nothing. */
  private changing(userId: string, conversationIds: Iterable<string>, shares: boolean, change: () => void): void {
    const before = this.everywhere(userId);
    change();
    const presence = this.everywhere(userId);
    if (presence !== before && shares) signalPresence(this.hub, conversationIds, { userId, presence, at: new Date() });
  }

  private everywhere(userId: string): There | 'offline' {
    const all = [...(this.elsewhere.get(userId)?.values() ?? []), this.states.get(userId)].map(
      (state) => state?.presence,
    );
    if (all.includes('online')) return 'online';
    return all.includes('away') ? 'away' : 'offline';
  }

  private announce(
    { shares, establishmentIds }: Pick<State, 'shares' | 'establishmentIds'>,
    announced: Announced,
  ): void {
    if (!shares) return;
    for (const id of establishmentIds)
      this.bus.publish(id, { kind: 'presences', from: this.self, presences: [announced] });
  }

  private announceAll(): void {
    this.forget();
    for (const [userId, state] of this.states) {
      const [connection] = this.hub.members.ofPerson(userId);
      const conversationIds = [...(connection?.conversations.keys() ?? [])];
      this.announce(state, { userId, presence: state.presence, conversationIds });
    }
  }

  private forget(): void {
    const now = performance.now();
    for (const [userId, processes] of this.elsewhere) {
      for (const [from, { until, conversationIds }] of processes) {
        if (until < now) this.changing(userId, conversationIds, true, () => processes.delete(from));
      }
      if (processes.size === 0) this.elsewhere.delete(userId);
    }
  }
}
