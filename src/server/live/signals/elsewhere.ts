import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Bus } from '../log/bus.ts';

export type There = 'online' | 'away';

/** Someone who is at another process since `at`, or (`offline`) no longer. */
export type Announced = { userId: string; presence: There | 'offline'; at: Date };
type Heard = { presence: There; at: Date; until: number };

/** `own`: this process's people, each with the schools in which they share it. `onChange`: somebody's presence elsewhere changed. */
type Options = {
  bus: Bus;
  own: () => Iterable<{ schools: readonly string[]; announced: Announced }>;
  onChange: (userId: string) => void;
};

const announceEveryMs = 15_000;
/** A process that has said nothing for so long has crashed, and leaves nobody online. */
const forgottenAfterMs = 45_000;
/** People in one message of the bus, and in one turn of the event loop. */
const sliceOf = 250;

/** Who is at which other process, as far as those say: each change as it happens, and everyone every 15 s. */
export class Elsewhere {
  private readonly self = randomUUID();
  private readonly heard = new Map<string, Map<string, Heard>>();
  private readonly announcing: NodeJS.Timeout;
  private readonly options: Options;
  private closed = false;

  constructor(options: Options) {
    this.options = options;
    this.announcing = setInterval(() => void this.announceAll(), announceEveryMs);
    options.bus.listen((message) => message.kind === 'presences' && this.hear(message.from, message.presences));
  }

  of(userId: string): Iterable<{ presence: There; at: Date }> {
    return this.heard.get(userId)?.values() ?? [];
  }

  announce(schools: readonly string[], presences: readonly Announced[]): void {
    for (const id of schools) this.options.bus.publish(id, { kind: 'presences', from: this.self, presences });
  }

  close(): void {
    this.closed = true;
    clearInterval(this.announcing);
  }

  private hear(from: string, presences: readonly Announced[]): void {
    for (const { userId, presence, at } of presences) {
      const others = this.heard.get(userId) ?? new Map<string, Heard>();
      const before = others.get(from)?.presence;
      if (presence === 'offline') others.delete(from);
      else others.set(from, { presence, at, until: performance.now() + forgottenAfterMs });
      if (others.size > 0) this.heard.set(userId, others);
      else this.heard.delete(userId);
      if (before !== (presence === 'offline' ? undefined : presence)) this.options.onChange(userId);
    }
  }

  /** One message for many people of a school, and others have their turn in between. */
  private async announceAll(): Promise<void> {
    this.forget();
    const bySchool = new Map<string, Announced[]>();
    for (const { schools, announced } of this.options.own())
      for (const id of schools) {
        const known = bySchool.get(id);
        if (known) known.push(announced);
        else bySchool.set(id, [announced]);
      }
    for (const [id, presences] of bySchool) {
      for (let first = 0; first < presences.length && !this.closed; first += sliceOf) {
        this.announce([id], presences.slice(first, first + sliceOf));
        await nextTurn();
      }
    }
  }

  private forget(): void {
    const now = performance.now();
    for (const [userId, processes] of this.heard) {
      const silent = [...processes].filter(([, { until }]) => until < now);
      for (const [from] of silent) processes.delete(from);
      if (processes.size === 0) this.heard.delete(userId);
      if (silent.length > 0) this.options.onChange(userId);
    }
  }
}
