import { Latencies } from './latencies.ts';
import { Line } from './line.ts';
import type { Report } from './protocol.ts';
import type { Ears } from './wire.ts';

type Entry = { conversation: number; due: number; acknowledged: boolean; heard: Uint8Array };
/** One listener: its place in the audience of each conversation, -1 where it is in none, and the last seq heard there. */
export type Listener = { places: Int32Array; lastSeqs: Uint32Array };

/** Every message of one measurement, and who has heard it how often. */
export class Ledger {
  private readonly entries: Entry[] = [];
  private readonly acknowledgement = new Latencies();
  private readonly delivery = new Latencies();
  private readonly began = performance.now();
  private readonly cpuBefore = process.cpuUsage();
  private heardAt = this.began;
  private acknowledged = 0;
  private refused = 0;
  private expected = 0;
  private first = 0;
  private duplicates = 0;
  private inversions = 0;
  private broken = 0;
  private why: string | undefined;
  private readonly base: number;
  private readonly ignored: number | undefined;

  /** `base` is the number of the first message; `ignored` a listener's place whose hearing is not counted. */
  constructor(base: number, ignored?: number) {
    this.base = base;
    this.ignored = ignored;
  }

  get next(): number {
    return this.base + this.entries.length;
  }

  due(conversation: number, audience: number, due: number): number {
    this.entries.push({ conversation, due, acknowledged: false, heard: new Uint8Array(audience) });
    this.expected += this.owed(audience);
    return this.next - 1;
  }

  /** What one socket hears goes into the ledger that is open at that moment. */
  static earsOf(current: () => Ledger, listener: Listener, ready: () => void): Ears {
    return {
      ready,
      delivered: (n, seq) => current().delivered(listener, n, seq),
      sent: (n) => current().sent(n),
      refused: (n, why) => current().refuse(n, why),
      broken: (why) => current().break(why),
    };
  }

  /** Everything that is to come has come. A message that was refused is owed to nobody. */
  get settled(): boolean {
    return this.first >= this.expected && this.acknowledged + this.refused >= this.entries.length;
  }

  report(): Report {
    const { user, system } = process.cpuUsage(this.cpuBefore);
    return {
      sent: this.entries.length,
      acknowledged: this.acknowledged,
      refused: this.refused,
      expected: this.expected,
      delivered: this.first,
      lost: this.lost(),
      duplicates: this.duplicates,
      inversions: this.inversions,
      broken: this.broken,
      why: this.why?.slice(0, 400),
      acknowledgement: this.acknowledgement.spread(),
      delivery: this.delivery.spread(),
      seconds: (this.heardAt - this.began) / 1_000,
      generatorCpu: (user + system) / 1e6,
    };
  }

  acknowledgeAll(): void {
    for (const entry of this.entries) entry.acknowledged = true;
    this.acknowledged = this.entries.length;
  }

  private delivered(listener: Listener, n: number, seq: number): void {
    const entry = this.entries[n - this.base];
    const place = entry ? listener.places[entry.conversation]! : -1;
    if (!entry || place < 0 || place === this.ignored) return;
    this.heardAt = Line.readAt;
    entry.heard[place]! += 1;
    if (entry.heard[place]! > 1) {
      this.duplicates += 1;
      return;
    }
    this.first += 1;
    if (seq <= listener.lastSeqs[entry.conversation]!) this.inversions += 1;
    listener.lastSeqs[entry.conversation] = seq;
    this.delivery.add(this.heardAt - entry.due);
  }

  private sent(n: number): void {
    const entry = this.entries[n - this.base];
    if (!entry) return;
    entry.acknowledged = true;
    this.acknowledged += 1;
    this.acknowledgement.add(Line.readAt - entry.due);
  }

  private refuse(n: number, why: string): void {
    const entry = this.entries[n - this.base];
    this.why ??= why;
    this.refused += 1;
    if (entry) this.expected -= this.owed(entry.heard.length);
  }

  private owed(audience: number): number {
    return this.ignored !== undefined && this.ignored < audience ? audience - 1 : audience;
  }

  private break(why: string): void {
    this.why ??= why;
    this.broken += 1;
  }

  /** Of what was acknowledged, everything that somebody did not hear. */
  private lost(): number {
    let lost = 0;
    for (const { acknowledged, heard } of this.entries) {
      if (acknowledged)
        for (const [place, times] of heard.entries()) if (times === 0 && place !== this.ignored) lost += 1;
    }
    return lost;
  }
}
