import type { Bus } from './bus.ts';
import type { Revision } from './change.ts';
import type { Connection } from '../people/connection.ts';
import type { ReadRevisions } from './reaching-backlog.ts';
import { SchoolStream } from './school-stream.ts';

/** `remembered`: how many revisions of each establishment are kept for who comes back. */
type Options = {
  bus: Bus;
  read: ReadRevisions;
  deliver: (revision: Revision) => void;
  onError: (error: unknown) => void;
  remembered: number;
};

/** The streams of the establishments with a socket here: each opens with the first socket and closes with the last. */
export class SchoolStreams {
  private readonly byId = new Map<string, SchoolStream>();
  private readonly bus: Bus;
  private readonly options: Omit<Options, 'bus'>;

  constructor({ bus, ...options }: Options) {
    this.bus = bus;
    this.options = options;
    bus.listen((message) => message.kind === 'revisions' && this.offer(message.revisions));
  }

  get(establishmentId: string): SchoolStream | undefined {
    return this.byId.get(establishmentId);
  }

  entries(): Iterable<[string, SchoolStream]> {
    return this.byId.entries();
  }

  /** Up to which revision everything of an establishment has been passed on. */
  deliveredOf(establishmentId: string): number {
    return this.byId.get(establishmentId)?.delivered ?? 0;
  }

  /** All of one establishment. */
  offer(revisions: readonly Revision[]): void {
    const [first] = revisions;
    if (first) this.byId.get(first.establishmentId)?.offer(revisions);
  }

  hold(establishmentId: string, connection: Connection): void {
    let stream = this.byId.get(establishmentId);
    if (!stream) {
      stream = new SchoolStream(establishmentId, this.options);
      this.byId.set(establishmentId, stream);
      this.bus.follow(establishmentId);
    }
    stream.connections.add(connection);
    if (!connection.positions.has(establishmentId)) connection.positions.set(establishmentId, Number.POSITIVE_INFINITY);
  }

  release(establishmentId: string, connection: Connection): void {
    const stream = this.byId.get(establishmentId);
    if (!stream?.connections.delete(connection) || stream.connections.size > 0) return;
    stream.close();
    this.byId.delete(establishmentId);
    this.bus.unfollow(establishmentId);
  }

  close(): void {
    for (const stream of this.byId.values()) stream.close();
  }
}
