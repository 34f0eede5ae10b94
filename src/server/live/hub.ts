import { setImmediate as nextTurn } from 'node:timers/promises';
import { limits } from '../../shared/limits.ts';
import { newLocalBus, type Bus } from './bus.ts';
import type { Joined, Revision } from './change.ts';
import type { Connection } from './connection.ts';
import type { Positions } from './cursor.ts';
import { deliver, move } from './deliver.ts';
import { Heads, type Life, type ReadHeads } from './heads.ts';
import { Members } from './members.ts';
import type { Registration } from './registration.ts';
import { heardOf, tellRemembered } from './remembered.ts';
import { SchoolStream, type ReadRevisions } from './school-stream.ts';

/** Where a person stands: every establishment of theirs, suspended there or not, with its counter, and the conversations they are in, all at one moment. */
export type Standing = {
  sharesPresence: boolean;
  establishments: { establishmentId: string; revision: number; horizonRevision: number; suspended: boolean }[];
  conversations: { conversationId: string; fromSeq: number }[];
};

/** The rows behind the hub: what it reads when its memory does not suffice. */
export type Rows = {
  standingOf(userId: string): Promise<Standing>;
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
  /** Told of each socket that has been given its conversations. */
  onAttached: (connection: Connection) => void = () => undefined;
  /** Told of people who have come into a conversation, after everyone in it was. */
  onJoined: (conversationId: string, joined: readonly Joined[]) => void = () => undefined;
  private readonly rows: Rows;
  private readonly bus: Bus;
  private readonly streams = new Map<string, SchoolStream>();
  private readonly heads: Heads;
  private readonly remembered: number;
  private turn: Promise<void> = Promise.resolve();

  constructor(options: Options) {
    this.rows = options.rows;
    this.remembered = options.remembered ?? 0;
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
   * Tells the registration what memory holds above `positions`, a client's cursor, and all that follows. False where only the rows
   * can tell: memory does not reach back, one of their schools is missing, the cursor or the socket's own reading lies ahead. One
   * in each turn of the loop.
   */
  async resume(registration: Registration, positions: Positions): Promise<boolean> {
    const { connection } = registration;
    if (connection.isSuspended || connection.positions.size !== positions.size) return false;
    for (const [id, position] of positions)
      if (!connection.positions.has(id) || !(await this.streams.get(id)?.reaches(position))) return false;
    this.turn = this.turn.then(() => nextTurn());
    await this.turn;
    return !connection.detached && this.hasCaughtUpWith(connection) && this.register(registration, positions);
  }

  /** Where a socket's reading of the rows lies ahead of what was passed on, what moved its owner in between would never be told. */
  private hasCaughtUpWith({ positions }: Connection): boolean {
    for (const [id, position] of positions) if (this.deliveredOf(id) < position) return false;
    return true;
  }

  /**
   * From here on the registration hears every change above `positions`. False where memory does not reach so far back, or tells
   * more than a client is told at once: the caller must read the rows.
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
    const heard = heardOf(registration, missed);
    if (heard.length > limits.catchUpMessages) return false;
    registration.connection.add(registration);
    for (const one of heard) {
      if (!tellRemembered(this, registration, one)) break;
      registration.positions.set(one.revision.establishmentId, one.revision.revision);
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
    for (let isPlaced = false; !isPlaced;) {
      const standing = await this.rows.standingOf(connection.userId);
      // A socket that closed while the rows were read has been forgotten; it must not come back.
      if (connection.detached) return;
      const ids = standing.establishments.map(({ establishmentId }) => establishmentId);
      // What happens between a reading and the first hearing would be noticed a second late.
      const wereHeard = ids.every((id) => this.streams.has(id));
      for (const id of ids) this.hold(id, connection);
      isPlaced = wereHeard && this.place(connection, standing);
    }
    this.onAttached(connection);
  }

  /** Puts the connection where the rows say, then where the revisions since have moved it. */
  private place(connection: Connection, standing: Standing): boolean {
    const since: Revision[] = [];
    for (const { establishmentId, revision, horizonRevision } of standing.establishments) {
      const stream = this.streams.get(establishmentId)!;
      stream.begin(revision, horizonRevision);
      const missed = stream.since(revision);
      if (!missed) return false;
      if (missed.some(({ standings }) => standings?.includes(connection.userId))) return false;
      connection.positions.set(establishmentId, revision);
      since.push(...missed);
    }
    this.members.add(connection);
    connection.sharesPresence = standing.sharesPresence;
    connection.isSuspended = standing.establishments.some(({ suspended }) => suspended);
    for (const { conversationId, fromSeq } of standing.conversations)
      this.members.enter(connection, conversationId, fromSeq);
    for (const revision of since)
      for (const change of revision.changes) move(this.members, change, (other) => other === connection);
    return true;
  }

  private hold(establishmentId: string, connection: Connection): void {
    let stream = this.streams.get(establishmentId);
    if (!stream) {
      stream = new SchoolStream(establishmentId, {
        read: this.rows.readRevisions,
        deliver: (revision) => deliver(this, revision),
        remembered: this.remembered,
      });
      this.streams.set(establishmentId, stream);
      this.bus.follow(establishmentId);
    }
    stream.connections.add(connection);
    if (!connection.positions.has(establishmentId)) connection.positions.set(establishmentId, Number.POSITIVE_INFINITY);
  }

  private release(establishmentId: string, connection: Connection): void {
    const stream = this.streams.get(establishmentId);
    if (!stream?.connections.delete(connection) || stream.connections.size > 0) return;
    stream.close();
    this.streams.delete(establishmentId);
    this.bus.unfollow(establishmentId);
  }
}
