import pLimit from 'p-limit';
import type { Presence, PresenceEvent } from '../../../shared/public.ts';
import type { Revision } from '../log/change.ts';
import { SharedFrame } from '../fan-out/frame.ts';
import type { Hub } from '../fan-out/hub.ts';
import type { Subscription } from '../people/subscription.ts';
import { Pace } from './pace.ts';

/** Somebody whose presence a reader may see, and when they were last seen. */
export type Visible = { userId: string; lastSeenAt: Date };
export type ReadVisible = (userId: string) => Promise<Visible[]>;
/** Of each of these schools a text that is another once somebody there is perhaps seen by others than before, without a revision that moves people. */
export type ReadMarks = (establishmentIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
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
  private readonly byReader = new Map<string, Set<Sight>>();
  private readonly bySeen = new Map<string, Set<Sight>>();
  private readings = 0;
  private readonly pace = new Pace(readEveryMs);
  private readonly line = pLimit(readsAtOnce);
  private readonly looking: NodeJS.Timeout;
  /** Each school's as it was before every reading that is not to be repeated. */
  private marks: ReadonlyMap<string, string> = new Map();
  private readonly hub: Hub;
  private readonly options: Options;

  constructor(hub: Hub, options: Options) {
    this.hub = hub;
    this.options = options;
    this.looking = setInterval(() => void this.look(), lookMs);
    hub.onDelivered.push((revision) => this.refresh(this.readersMovedBy(revision)));
  }

  /** Tells the present state of everyone in sight, however slow the reader, and from then on what changes; answers what ends it. */
  async open(subscription: Subscription): Promise<() => void> {
    const { userId } = subscription.connection;
    const sight: Sight = { subscription, told: new Map(), reading: 0, stale: false };
    // In the index before it is read: what changes meanwhile has it read once more.
    addTo(this.byReader, userId, sight);
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
    for (const sight of this.bySeen.get(userId) ?? []) {
      if (sight.told.get(userId) !== event.presence) tellOne(sight, event, frame);
    }
  }

  close(): void {
    clearInterval(this.looking);
    this.pace.end();
    this.line.clearQueue();
  }

  /**
   * One question for all readers. A school that is looked at for the first time counts as changed: nobody knows what became of it
   * since its readers began.
   */
  private async look(): Promise<void> {
    this.refresh(this.readersOf(({ stale }) => stale));
    const schools = new Set([...this.sights()].flatMap(schoolsOf));
    if (schools.size === 0) return;
    try {
      const marks = await this.options.readMarks([...schools]);
      const changed = new Set([...schools].filter((id) => marks.get(id) !== this.marks.get(id)));
      this.marks = marks;
      if (changed.size > 0) this.refresh(this.readersOf((sight) => schoolsOf(sight).some((id) => changed.has(id))));
    } catch (error) {
      this.options.onError(error);
    }
  }

  private *sights(): Generator<Sight> {
    for (const sights of this.byReader.values()) yield* sights;
  }

  private readersOf(isMeant: (sight: Sight) => boolean): Set<string> {
    return new Set([...this.sights()].filter(isMeant).map(({ subscription }) => subscription.connection.userId));
  }

  /** Those who are where somebody came, went, or changed; who may no longer write is no longer seen. */
  private readersMovedBy({ changes, standings = [] }: Revision): Set<string> {
    const readers = new Set<string>();
    for (const { conversationId, event, joins = [], leaves = [], audience } of changes) {
      if (event.type !== 'participant' && joins.length === 0) continue;
      const isSilenced = event.type === 'participant' && !event.participant.canWrite && audience === undefined;
      if (joins.length + leaves.length + standings.length === 0 && !isSilenced) continue;
      for (const { userId } of this.hub.members.ofConversation(conversationId)) readers.add(userId);
      for (const userId of leaves) readers.add(userId);
    }
    for (const userId of standings)
      for (const { subscription } of this.bySeen.get(userId) ?? []) readers.add(subscription.connection.userId);
    return readers;
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
      for (const sight of this.byReader.get(userId) ?? [])
        this.apply(sight, reading, (event) => tellOne(sight, event, new SharedFrame(event)));
    } catch (error) {
      for (const sight of this.byReader.get(userId) ?? []) sight.stale = true;
      this.options.onError(error);
    }
  }

  private async read(userId: string): Promise<Reading> {
    const number = (this.readings += 1);
    return { number, visible: await this.options.readVisible(userId) };
  }

  private apply(sight: Sight, { number, visible }: Reading, tell: (event: PresenceEvent) => void): void {
    const { told } = sight;
    const isOver = !this.byReader.get(sight.subscription.connection.userId)?.has(sight);
    // A reading that began earlier may come later, and knows less.
    if (isOver || number < sight.reading) return;
    sight.reading = number;
    sight.stale = false;
    const inSight = new Set(visible.map(({ userId }) => userId));
    for (const userId of told.keys()) {
      if (inSight.has(userId)) continue;
      tell({ userId, presence: 'unknown', at: new Date() });
      told.delete(userId);
      removeFrom(this.bySeen, userId, sight);
    }
    for (const { userId, lastSeenAt } of visible) {
      const { presence, at } = this.options.of(userId);
      addTo(this.bySeen, userId, sight);
      if (told.get(userId) === presence) continue;
      told.set(userId, presence);
      tell({ userId, presence, at: at ?? lastSeenAt });
    }
  }

  private end(sight: Sight): void {
    removeFrom(this.byReader, sight.subscription.connection.userId, sight);
    for (const userId of sight.told.keys()) removeFrom(this.bySeen, userId, sight);
  }
}

/** A reader too slow to be told is told when the sight is next read. */
function tellOne(sight: Sight, event: PresenceEvent, frame: SharedFrame): void {
  const isTold = sight.subscription.tell(null, frame);
  sight.told.set(event.userId, isTold ? event.presence : null);
  sight.stale ||= !isTold;
}

function schoolsOf({ subscription }: Sight): string[] {
  return [...subscription.connection.positions.keys()];
}

function addTo(index: Map<string, Set<Sight>>, key: string, sight: Sight): void {
  const known = index.get(key);
  if (known) known.add(sight);
  else index.set(key, new Set([sight]));
}

function removeFrom(index: Map<string, Set<Sight>>, key: string, sight: Sight): void {
  const known = index.get(key);
  if (known?.delete(sight) && known.size === 0) index.delete(key);
}
