import { newLocalBus, type Bus } from './bus.ts';
import type { Joined, Revision } from './change.ts';
import type { Connection } from './connection.ts';
import type { Positions } from './cursor.ts';
import { deliver, move, tellOne } from './deliver.ts';
import { Heads, type Life, type ReadHeads } from './heads.ts';
import { Members } from './members.ts';
import type { Registration } from './registration.ts';
import { SchoolStream, type ReadRevisions } from './school-stream.ts';

/** Where a person stands: every establishment of theirs, suspended there or not, with its counter, and the conversations they are in, all at one moment. */
export type Standing = {
  sharesPresence: boolean;
  establishments: { establishmentId: string; revision: number; horizonRevision: number; suspended: boolean }[];
  conversations: { conversationId: string; fromSeq: number }[];
};

/** The rows behind the hub: what it reads when its memory does not suffice. */
export type Rows = {
  establishmentsOf(userId: string): Promise<string[]>;
  standingOf(userId: string): Promise<Standing>;
  readRevisions: ReadRevisions;
  heads: ReadHeads;
};

/** Passes every change to the sockets of this process that may hear it, in the order of revisions, each once. */
export class Hub {
  readonly members = new Members();
  /** Told of each socket that has been given its conversations. */
  onAttached: (connection: Connection) => void = () => undefined;
  /** Told of people who have come into a conversation, after everyone in it was. */
  onJoined: (conversationId: string, joined: readonly Joined[]) => void = () => undefined;
  private readonly rows: Rows;
  private readonly bus: Bus;
  private readonly streams = new Map<string, SchoolStream>();
  private readonly heads: Heads;

  constructor(options: { epoch: string; rows: Rows; life?: Life; bus?: Bus; onError: (error: unknown) => void }) {
    this.rows = options.rows;
    this.bus = options.bus ?? newLocalBus();
    this.bus.listen((message) => message.kind === 'revisions' && this.offer(message.revisions));
    this.heads = new Heads(this.streams, options);
  }

  /** Every cursor drawn here bears it. */
  get epoch(): string {
    return this.heads.epoch;
  }

  /** Called after the commit; a revision that is not published is found in the rows within a second. */
  publish(establishmentId: string, revisions: readonly Revision[]): void {
    this.bus.publish(establishmentId, { kind: 'revisions', revisions });
    this.offer(revisions);
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
    for (const establishmentId of connection.positions.keys()) this.release(establishmentId, connection);
    connection.positions.clear();
  }

  /**
   * From here on the registration hears every change above `positions`, read from the rows a moment ago. False where so much
   * has happened since that the caller must read the rows again.
   */
  register(registration: Registration, positions: Positions): boolean {
    const missed: Revision[] = [];
    registration.upToDate = false;
    for (const [establishmentId, position] of positions) {
      const since = this.streams.get(establishmentId)?.since(position);
      if (!since) return false;
      registration.positions.set(establishmentId, position);
      missed.push(...since);
    }
    registration.isOfOneSchool = registration.positions.size === 1;
    registration.inStepWith = null;
    registration.connection.add(registration);
    for (const revision of missed) {
      if (!tellOne(this, registration, revision)) break;
      registration.positions.set(revision.establishmentId, revision.revision);
    }
    registration.upToDate = true;
    return true;
  }

  unregister(registration: Registration): void {
    registration.connection.remove(registration);
  }

  /** Up to which revision everything of an establishment has been passed on. */
  deliveredOf(establishmentId: string): number {
    return this.streams.get(establishmentId)?.delivered ?? 0;
  }

  close(): void {
    this.heads.close();
    for (const stream of this.streams.values()) stream.close();
  }

  private offer(revisions: readonly Revision[]): void {
    for (const revision of revisions) this.streams.get(revision.establishmentId)?.offer(revision);
  }

  private async read(connection: Connection): Promise<void> {
    const establishmentIds = await this.rows.establishmentsOf(connection.userId);
    if (connection.detached) return;
    for (const establishmentId of establishmentIds) this.hold(establishmentId, connection);
    while (!this.place(connection, await this.rows.standingOf(connection.userId)));
    if (!connection.detached) this.onAttached(connection);
  }

  /** Puts the connection where the rows say, then where the revisions since have moved it. */
  private place(connection: Connection, standing: Standing): boolean {
    // A socket that closed while the rows were read has been forgotten; it must not come back.
    if (connection.detached) return true;
    const since: Revision[] = [];
    for (const { establishmentId, revision } of standing.establishments) {
      const stream = this.hold(establishmentId, connection);
      stream.begin(revision);
      const missed = stream.since(revision);
      if (!missed) return false;
      if (missed.some(({ standings }) => standings?.includes(connection.userId))) return false;
      connection.positions.set(establishmentId, revision);
      since.push(...missed);
    }
    this.members.add(connection);
    connection.sharesPresence = standing.sharesPresence;
    for (const { conversationId, fromSeq } of standing.conversations)
      this.members.enter(connection, conversationId, fromSeq);
    for (const revision of since)
      for (const change of revision.changes) move(this.members, change, (other) => other === connection);
    return true;
  }

  private hold(establishmentId: string, connection: Connection): SchoolStream {
    let stream = this.streams.get(establishmentId);
    if (!stream) {
      stream = new SchoolStream(establishmentId, this.rows.readRevisions, (revision) => deliver(this, revision));
      this.streams.set(establishmentId, stream);
      this.bus.follow(establishmentId);
    }
    stream.connections.add(connection);
    if (!connection.positions.has(establishmentId)) connection.positions.set(establishmentId, Number.POSITIVE_INFINITY);
    return stream;
  }

  private release(establishmentId: string, connection: Connection): void {
    const stream = this.streams.get(establishmentId);
    if (!stream?.connections.delete(connection) || stream.connections.size > 0) return;
    stream.close();
    this.streams.delete(establishmentId);
    this.bus.unfollow(establishmentId);
  }
}
