import { newLocalBus, type Bus } from './bus.ts';
import type { Joined, Revision } from './change.ts';
import type { Connection } from './connection.ts';
import type { Positions } from './cursor.ts';
import { deliver, move, tellOne } from './deliver.ts';
import { closeCodes } from './live-socket.ts';
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
  heads(establishmentIds: readonly string[]): Promise<Map<string, number>>;
};

/** The database that cursors are drawn on: whether it is another one now, and what to call that. */
export type Life = { isOver(epoch: string): Promise<boolean>; renew(epoch: string): Promise<string> };

const checkEveryMs = 1_000;

/** Passes every change to the sockets of this process that may hear it, in the order of revisions, each once. */
export class Hub {
  readonly members = new Members();
  epoch: string;
  /** Told of each socket that has been given its conversations. */
  onAttached: (connection: Connection) => void = () => undefined;
  /** Told of people who have come into a conversation, after everyone in it was. */
  onJoined: (conversationId: string, joined: readonly Joined[]) => void = () => undefined;
  private readonly rows: Rows;
  private readonly life: Life | undefined;
  private readonly bus: Bus;
  private readonly streams = new Map<string, SchoolStream>();
  private readonly onError: (error: unknown) => void;
  private readonly checking: NodeJS.Timeout;
  private asking = false;
  private lost = false;

  constructor(options: { epoch: string; rows: Rows; life?: Life; bus?: Bus; onError: (error: unknown) => void }) {
    this.epoch = options.epoch;
    this.rows = options.rows;
    this.life = options.life;
    this.bus = options.bus ?? newLocalBus();
    this.bus.listen((message) => message.kind === 'revisions' && this.offer(message.revisions));
    this.onError = options.onError;
    this.checking = setInterval(() => void this.check(), checkEveryMs);
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
    clearInterval(this.checking);
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

  /** Another process's changes, and any that were committed but never published, are noticed here. */
  private async check(): Promise<void> {
    // One at a time: a database that hangs would be asked over every connection that there is.
    if (this.asking) return;
    this.asking = true;
    try {
      const heads = await this.readHeads();
      if (this.lost) await this.beginAnew(heads);
      else for (const [id, head] of heads) this.streams.get(id)?.check(head).catch(this.onError);
    } catch (error) {
      this.onError(error);
    } finally {
      this.asking = false;
    }
  }

  private async readHeads(): Promise<Map<string, number>> {
    const before = new Map([...this.streams].map(([id, { delivered }]) => [id, delivered ?? 0]));
    // Where only the counters may be read, they alone say it.
    const over = this.life?.isOver(this.epoch).catch(() => false);
    const [heads, isOver] = await Promise.all([this.rows.heads([...before.keys()]), over]);
    // What was passed on before the counters were read had been committed before: it can only be lost.
    const isSetBack = [...heads].some(([id, head]) => head < before.get(id)!);
    this.lost ||= isOver === true || isSetBack;
    return heads;
  }

  /** Clients hold what is no more, and cursors beyond it: everyone comes back, fetches anew, and hears what is written in its place. */
  private async beginAnew(heads: ReadonlyMap<string, number>): Promise<void> {
    this.epoch = (await this.life?.renew(this.epoch)) ?? this.epoch;
    for (const [id, stream] of this.streams) {
      if (heads.has(id)) stream.restart(heads.get(id)!);
      for (const { socket } of stream.connections) socket.cut(closeCodes.restarting);
    }
    this.lost = false;
  }
}
