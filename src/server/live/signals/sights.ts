import pLimit from 'p-limit';
import type { Presence, PresenceEvent } from '../../../shared/public.ts';
import { SharedFrame } from '../fan-out/frame.ts';
import type { Hub } from '../fan-out/hub.ts';
import type { Subscription } from '../people/subscription.ts';
import { SetIndex } from '../people/set-index.ts';
import { ChangedSchools, type ReadMarks } from './changed-schools.ts';
import { movedReaders } from './moved-readers.ts';
import { Pace } from './pace.ts';

/** Somebody whose presence a reader may see, and when they were last seen. */
export type Visible = { userId: string; lastSeenAt: Date };
export type ReadVisible = (userId: string) => Promise<Visible[]>;
type Known = { presence: Presence; at: Date | null };
type Options = {
  readVisible: ReadVisible;
  readMarks: ReadMarks;
  of: (userId: string) => Known;
  onError: (error: unknown) => void;
};

/**
 * What one subscription was told of each person whom its reader may see, by which of the readings. `stale`: not all of it, for the
 * reader was too slow or the rows could not be read.
 */
type Sight = { subscription: Subscription; told: Map<string, Presence | null>; reading: number; stale: boolean };
type Reading = { number: number; visible: readonly Visible[] };

/** A person's sight is read anew at most so often, however often it changes. */
const readEveryMs = 2_000;
/** What changes who sees whom without a revision, such as a class, is noticed this late. */
const lookMs = 60_000;
/** Of the database's connections no more are taken for this. */
const readsAtOnce = 3;

/**
 * Who sees whose presence: read from the rows when a reader begins to listen and whenever who is where changes, so that a presence is
 * told by one look-up and to nobody else. Who comes into sight is told of, and of who goes out of it, that nothing is known any more.
 */
export class Sights {
  private readonly byReader = new SetIndex<Sight>();
  private readonly bySeen = new SetIndex<Sight>();
  private readings = 0;
  private readonly pace = new Pace(readEveryMs);
  private readonly line = pLimit(readsAtOnce);
  private readonly looking: NodeJS.Timeout;
  private readonly changedSchools: ChangedSchools;
  private readonly options: Options;

  constructor(hub: Hub, options: Options) {
    this.options = options;
    this.changedSchools = new ChangedSchools(options.readMarks);
    this.looking = setInterval(() => void this.look(), lookMs);
    const readersWhoSee = (userId: string) => [...this.bySeen.of(userId)].map(readerOf);
    hub.onSettings.push((id) => this.refresh(this.readersOf((sight) => schoolsOf(sight).includes(id))));
    hub.onDelivered.push((revision) => this.refresh(movedReaders(revision, hub.members, readersWhoSee)));
  }

  /** Tells the present state of everyone in sight, however slow the reader, and from then on what changes; answers what ends it. */
  async open(subscription: Subscription): Promise<() => void> {
    const { userId } = subscription.connection;
    const sight: Sight = { subscription, told: new Map(), reading: 0, stale: false };
    // In the index before it is read: what changes meanwhile has it read once more.
    this.byReader.add(userId, sight);
    try {
      const reading = await this.read(userId);
      this.apply(sight, reading, (event) => subscription.owe(new SharedFrame(event)));
    } catch (error) {
      this.end(sight);
      throw error;
    }
    return () => this.end(sight);
  }

  /** Tells a person's presence to everyone who may see it and does not know it yet. */
  tell(userId: string, event: PresenceEvent): void {
    const frame = new SharedFrame(event);
    for (const sight of this.bySeen.of(userId)) {
      if (sight.told.get(userId) !== event.presence) tellOne(sight, event, frame);
    }
  }

  close(): void {
    clearInterval(this.looking);
    this.pace.end();
    this.line.clearQueue();
  }

  /** One question for all readers. */
  private async look(): Promise<void> {
    this.refresh(this.readersOf(({ stale }) => stale));
    try {
      const changed = await this.changedSchools.among(new Set([...this.byReader].flatMap(schoolsOf)));
      if (changed.size > 0) this.refresh(this.readersOf((sight) => schoolsOf(sight).some((id) => changed.has(id))));
    } catch (error) {
      this.options.onError(error);
    }
  }

  private readersOf(isMeant: (sight: Sight) => boolean): Set<string> {
    return new Set([...this.byReader].filter(isMeant).map(readerOf));
  }

  private refresh(userIds: Iterable<string>): void {
    for (const userId of userIds) {
      if (this.byReader.has(userId)) this.pace.run(userId, () => void this.line(() => this.readAnew(userId)));
    }
  }

  private async readAnew(userId: string): Promise<void> {
    if (!this.byReader.has(userId)) return;
    try {
      const reading = await this.read(userId);
      for (const sight of this.byReader.of(userId))
        this.apply(sight, reading, (event) => tellOne(sight, event, new SharedFrame(event)));
    } catch (error) {
      for (const sight of this.byReader.of(userId)) sight.stale = true;
      this.options.onError(error);
    }
  }

  private async read(userId: string): Promise<Reading> {
    const number = (this.readings += 1);
    return { number, visible: await this.options.readVisible(userId) };
  }

  private apply(sight: Sight, { number, visible }: Reading, tell: (event: PresenceEvent) => void): void {
    const { told } = sight;
    const isOver = !this.byReader.of(sight.subscription.connection.userId).has(sight);
    // A reading that began earlier may come later, and knows less.
    if (isOver || number < sight.reading) return;
    sight.reading = number;
    sight.stale = false;
    const inSight = new Set(visible.map(({ userId }) => userId));
    for (const userId of told.keys()) {
      if (inSight.has(userId)) continue;
      tell({ userId, presence: 'unknown', at: new Date() });
      told.delete(userId);
      this.bySeen.remove(userId, sight);
    }
    for (const { userId, lastSeenAt } of visible) {
      const { presence, at } = this.options.of(userId);
      this.bySeen.add(userId, sight);
      if (told.get(userId) === presence) continue;
      told.set(userId, presence);
      tell({ userId, presence, at: at ?? lastSeenAt });
    }
  }

  private end(sight: Sight): void {
    this.byReader.remove(sight.subscription.connection.userId, sight);
    for (const userId of sight.told.keys()) this.bySeen.remove(userId, sight);
  }
}

/** A reader too slow to be told is told when the sight is next read. */
function tellOne(sight: Sight, event: PresenceEvent, frame: SharedFrame): void {
  const isTold = sight.subscription.tell(null, frame);
  sight.told.set(event.userId, isTold ? event.presence : null);
  sight.stale ||= !isTold;
}

function readerOf({ subscription }: Sight): string {
  return subscription.connection.userId;
}

function schoolsOf({ subscription }: Sight): string[] {
  return [...subscription.connection.positions.keys()];
}
