import { newLocalBus, type Bus } from '../log/bus.ts';
import type { Revision } from '../log/change.ts';
import type { Connection } from '../people/connection.ts';
import { deliver, move, share } from './deliver.ts';
import { RevisionPoller, type Life, type ReadHeads } from '../log/revision-poller.ts';
import { Members } from '../people/members.ts';
import type { ReadRevisions } from '../log/reaching-backlog.ts';
import { SchoolStreams } from '../log/school-streams.ts';

/** Where a person stands: every establishment of theirs, suspended there or not, with its counter, and the conversations they are in, all at one moment. */
export type MembershipSnapshot = {
  /** What they are in each school, as one text. */
  standing: string;
  establishments: {
    establishmentId: string;
    revision: number;
    horizonRevision: number;
    suspended: boolean;
    isStaff: boolean;
    sharesPresence: boolean;
  }[];
  conversations: { conversationId: string; fromSeq: number }[];
};

/** The rows behind the hub: what it reads when its the backlog does not suffice. */
export type Rows = {
  membershipSnapshotOf(userId: string): Promise<MembershipSnapshot>;
  readRevisions: ReadRevisions;
  heads: ReadHeads;
};

/** `remembered`: how many revisions of each establishment are kept for who comes back. */
type Options = {
  epoch: string;
  rows: Rows;
  life?: Life;
  bus?: Bus;
  remembered?: number;
  onError: (error: unknown) => void;
};

/** Passes every change to the sockets of this process that may hear it, in the order of revisions, each once. */
export class Hub {
  readonly members = new Members();
  readonly streams: SchoolStreams;
  /** Each is called with every socket that has been given its conversations. */
  readonly onAttached: ((connection: Connection) => void)[] = [];
  /** Each is called with every revision, once all who may hear it were told and are where it put them. */
  readonly onDelivered: ((revision: Revision) => void)[] = [];
  /** Each is called with the school in which something was committed; it must be quick, for senders wait meanwhile. */
  readonly onPublished: ((establishmentId: string) => void)[] = [];
  /** Each is called, before anything that follows it, where a school with a socket here has other settings; also where the counter was set back. */
  readonly onSettings: ((establishmentId: string) => void)[] = [];
  /** How often a subscription that came back was told what it missed from memory, from the rows, or to fetch anew. */
  readonly resumed = { memory: 0, rows: 0, reset: 0 };
  private readonly rows: Rows;
  private readonly bus: Bus;
  private readonly poller: RevisionPoller;

  constructor({ rows, bus = newLocalBus(), remembered = 0, ...options }: Options) {
    this.rows = rows;
    this.bus = bus;
    const deliverHere = (revision: Revision) => deliver(this, revision);
    this.streams = new SchoolStreams({
      bus,
      read: rows.readRevisions,
      deliver: deliverHere,
      onError: options.onError,
      remembered,
    });
    this.poller = new RevisionPoller(this.streams, { rows, ...options });
  }

  /** Every cursor drawn here bears it. */
  get epoch(): string {
    return this.poller.epoch;
  }

  /** Called after the commit; a revision that is not published is found in the rows within a second. */
  publish(establishmentId: string, revisions: readonly Revision[]): void {
    this.bus.publish(establishmentId, { kind: 'revisions', revisions });
    this.streams.offer(revisions);
    for (const hear of this.onPublished) hear(establishmentId);
  }

  /** Reads which conversations the socket's owner is in; done once a socket, before its first subscription. */
  attach(connection: Connection): Promise<void> {
    connection.attached ??= this.read(connection).catch((error: unknown) => {
      connection.attached = null;
      throw error;
    });
    return connection.attached;
  }

  detach(connection: Connection): void {
    connection.detached = true;
    this.members.remove(connection);
    for (const establishmentId of connection.positions.keys()) this.streams.release(establishmentId, connection);
    connection.positions.clear();
  }

  close(): void {
    this.poller.close();
    this.streams.close();
  }

  private async read(connection: Connection): Promise<void> {
    for (let isPlaced = false; !isPlaced;) {
      const snapshot = await this.rows.membershipSnapshotOf(connection.userId);
      // A socket that closed while the rows were read has been forgotten; it must not come back.
      if (connection.detached) return;
      const ids = snapshot.establishments.map(({ establishmentId }) => establishmentId);
      // What happens between a reading and the first hearing would be noticed a second late.
      const wereHeard = ids.every((id) => this.streams.get(id));
      for (const id of ids) this.streams.hold(id, connection);
      isPlaced = wereHeard && this.place(connection, snapshot);
    }
    for (const listener of this.onAttached) listener(connection);
  }

  /** Puts the connection where the rows say, then where the revisions since have moved it. */
  private place(connection: Connection, snapshot: MembershipSnapshot): boolean {
    const since: Revision[] = [];
    for (const { establishmentId, revision, horizonRevision } of snapshot.establishments) {
      const stream = this.streams.get(establishmentId)!;
      stream.begin(revision, horizonRevision);
      const missed = stream.since(revision);
      if (!missed) return false;
      if (missed.some(({ standings }) => standings?.includes(connection.userId))) return false;
      connection.positions.set(establishmentId, revision);
      since.push(...missed);
    }
    this.members.add(connection);
    const idsOf = (schools: MembershipSnapshot['establishments']) => schools.map((one) => one.establishmentId);
    connection.staffIn = new Set(idsOf(snapshot.establishments.filter(({ isStaff }) => isStaff)));
    connection.sharesPresenceIn = idsOf(snapshot.establishments.filter((one) => one.sharesPresence));
    connection.standing = snapshot.standing;
    connection.isSuspended = snapshot.establishments.some(({ suspended }) => suspended);
    for (const { conversationId, fromSeq } of snapshot.conversations)
      this.members.enter(connection, conversationId, fromSeq);
    const isThis = (other: Connection) => other === connection;
    for (const revision of since) {
      share(this.members, revision, isThis);
      for (const change of revision.changes) move(this.members, change, isThis);
    }
    return true;
  }
}
