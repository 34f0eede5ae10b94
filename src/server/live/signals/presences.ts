import { limits } from '../../../shared/limits.ts';
import type { Presence } from '../../../shared/public.ts';
import type { Bus } from '../log/bus.ts';
import type { Connection } from '../people/connection.ts';
import type { Subscription } from '../people/subscription.ts';
import type { Hub } from '../fan-out/hub.ts';
import { Elsewhere, type There } from './elsewhere.ts';
import { Pace } from './pace.ts';
import type { ReadMarks } from './changed-schools.ts';
import { Sights, type ReadVisible } from './sights.ts';

/** `announced`: what the other processes were last told. `leaving`: runs while nobody's socket is open any more. */
type State = {
  presence: There | 'offline';
  at: Date;
  announced: There | 'offline';
  schools: readonly string[];
  leaving: NodeJS.Timeout | undefined;
};

type Options = {
  hub: Hub;
  bus: Bus;
  readVisible: ReadVisible;
  readMarks: ReadMarks;
  onGone: (userId: string) => void;
  onError: (error: unknown) => void;
};

/**
 * Who is there: online, away once every socket is, offline 15 s after the last has closed. Each process knows its own people and
 * hears of the others'. Of one person the others are told at most once in 2 s, whatever their sockets say, and what holds in the end.
 */
export class Presences {
  private readonly states = new Map<string, State>();
  private readonly pace = new Pace(limits.presenceEveryMs);
  private readonly elsewhere: Elsewhere;
  private readonly sights: Sights;
  private readonly hub: Hub;
  private readonly onGone: (userId: string) => void;

  constructor({ hub, bus, readVisible, readMarks, onGone, onError }: Options) {
    this.hub = hub;
    this.onGone = onGone;
    this.sights = new Sights(hub, { readVisible, readMarks, onError, of: (userId) => this.of(userId) });
    const own = () => this.announced();
    this.elsewhere = new Elsewhere({ bus, own, onChange: (userId) => this.tellSoon(userId) });
    hub.onAttached.push((connection) => this.update(connection));
    hub.onDelivered.push(({ sharing = [] }) => sharing.forEach(({ userId }) => this.shareAnew(userId)));
  }

  /** Of whoever shares it with the asker; that is asked elsewhere. `at`: since when, where that is known here. */
  of(userId: string): { presence: Presence; at: Date | null } {
    const own = this.states.get(userId);
    const known = [...this.elsewhere.of(userId), ...(own ? [own] : [])];
    const presence = (['online', 'away'] as const).find((there) => known.some((one) => one.presence === there));
    const since = known.filter((one) => one.presence === (presence ?? 'offline')).map(({ at }) => at.getTime());
    return { presence: presence ?? 'offline', at: since.length > 0 ? new Date(Math.min(...since)) : null };
  }

  /** Tells a subscription the presence of everyone whom its reader may see, and its changes, until what it answers is called. */
  follow(subscription: Subscription): Promise<() => void> {
    return this.sights.open(subscription);
  }

  /** After a socket was attached, or has become away or active. */
  update(connection: Connection): void {
    const { userId, sharesPresenceIn: schools } = connection;
    const sockets = [...this.hub.members.ofPerson(userId)];
    // Not attached yet, it does not know what its owner shares; closed meanwhile, it has nobody behind it.
    if (!sockets.includes(connection)) return;
    const presence = sockets.every(({ away }) => away) ? 'away' : 'online';
    const known = this.states.get(userId);
    clearTimeout(known?.leaving);
    const at = known?.presence === presence ? known.at : new Date();
    const announced = known?.announced ?? 'offline';
    this.states.set(userId, { presence, at, announced, schools, leaving: undefined });
    if (known?.presence !== presence) this.tellSoon(userId);
  }

  /** Before a socket is detached. A reload is back within the 15 s, and nobody sees a blink. */
  leave(connection: Connection): void {
    const { userId } = connection;
    const state = this.states.get(userId);
    const isLast = [...this.hub.members.ofPerson(userId)].every((other) => other === connection);
    if (!isLast || !state) return;
    clearTimeout(state.leaving);
    state.leaving = setTimeout(() => this.gone(userId, state), limits.presenceGoneMs);
  }

  close(): void {
    this.pace.end();
    this.elsewhere.close();
    this.sights.close();
    for (const { leaving } of this.states.values()) clearTimeout(leaving);
  }

  /** The other processes, which were told of them by their schools, hear at once of those in which they share it from now on. */
  private shareAnew(userId: string): void {
    const state = this.states.get(userId);
    const [connection] = this.hub.members.ofPerson(userId);
    if (!state || !connection) return;
    Object.assign(state, { schools: connection.sharesPresenceIn, announced: 'offline' });
    this.tellSoon(userId);
  }

  private gone(userId: string, state: State): void {
    Object.assign(state, { presence: 'offline', at: new Date() });
    this.onGone(userId);
    this.tellSoon(userId);
  }

  private tellSoon(userId: string): void {
    this.pace.run(userId, () => this.tell(userId));
  }

  private tell(userId: string): void {
    const state = this.states.get(userId);
    if (state && state.announced !== state.presence) {
      const { presence, at, schools } = state;
      state.announced = presence;
      this.elsewhere.announce(schools, [{ userId, presence, at }]);
    }
    const { presence, at } = this.of(userId);
    this.sights.tell(userId, { userId, presence, at: at ?? new Date() });
    if (state?.presence === 'offline') this.states.delete(userId);
  }

  /** What every process is told of this one's people now and then. */
  private *announced() {
    for (const [userId, { announced: presence, at, schools }] of this.states)
      if (presence !== 'offline') yield { schools, announced: { userId, presence, at } };
  }
}
