import { limits } from '../../shared/limits.ts';
import type { Presence } from '../../shared/public.ts';
import type { Connection } from './connection.ts';
import type { Hub } from './hub.ts';
import { signalPresence } from './signal.ts';

type State = { presence: 'online' | 'away'; at: Date; leaving: NodeJS.Timeout | null };

/** Who is there, from the open sockets of this process: online, away once every socket is, offline 15 s after the last has closed. */
export class Presences {
  private readonly states = new Map<string, State>();
  private readonly hub: Hub;
  private readonly onGone: (userId: string) => void;

  constructor(hub: Hub, onGone: (userId: string) => void) {
    this.hub = hub;
    this.onGone = onGone;
  }

  /** What is known of people who share their presence; of all others the answer is `unknown`, given elsewhere. */
  of(userId: string): { presence: Presence; at: Date | null } {
    return this.states.get(userId) ?? { presence: 'offline', at: null };
  }

  /** After a socket was attached, or has become away or active. */
  update(connection: Connection): void {
    const { userId } = connection;
    const presence = [...this.hub.members.ofPerson(userId)].every(({ away }) => away) ? 'away' : 'online';
    const known = this.states.get(userId);
    if (known?.leaving) clearTimeout(known.leaving);
    const changed = known?.presence !== presence;
    const state: State = { presence, at: changed ? new Date() : known.at, leaving: null };
    this.states.set(userId, state);
    if (changed && connection.sharesPresence) {
      signalPresence(this.hub, connection.conversations.keys(), { userId, presence, at: state.at });
    }
  }

  /** Before a socket is detached. A reload is back within the 15 s, and nobody sees a blink. */
  leave(connection: Connection): void {
    const { userId } = connection;
    const others = [...this.hub.members.ofPerson(userId)].filter((other) => other !== connection);
    const state = this.states.get(userId);
    if (others.length > 0 || !state) return;
    const conversationIds = connection.sharesPresence ? [...connection.conversations.keys()] : [];
    if (state.leaving) clearTimeout(state.leaving);
    state.leaving = setTimeout(() => this.gone(userId, conversationIds), limits.presenceGoneMs);
  }

  close(): void {
    for (const { leaving } of this.states.values()) if (leaving) clearTimeout(leaving);
  }

  private gone(userId: string, conversationIds: string[]): void {
    this.states.delete(userId);
    signalPresence(this.hub, conversationIds, { userId, presence: 'offline', at: new Date() });
    this.onGone(userId);
  }
}
