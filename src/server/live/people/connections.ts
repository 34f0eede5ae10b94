import type { Connection } from './connection.ts';

/** The open sockets of one process, found by the person and by the session they belong to. */
export class Connections {
  private readonly byUser = new Map<string, Set<Connection>>();
  /** Of those that closed. */
  private framesBefore = 0;

  add(connection: Connection): void {
    const known = this.byUser.get(connection.userId);
    if (known) known.add(connection);
    else this.byUser.set(connection.userId, new Set([connection]));
  }

  delete(connection: Connection): void {
    const known = this.byUser.get(connection.userId);
    if (!known?.delete(connection)) return;
    this.framesBefore += connection.sendBuffer.frames;
    if (known.size === 0) this.byUser.delete(connection.userId);
  }

  /** Since the start, on sockets open and closed. */
  framesWritten(): number {
    let frames = this.framesBefore;
    for (const { sendBuffer } of this) frames += sendBuffer.frames;
    return frames;
  }

  ofUser(userId: string): readonly Connection[] {
    return [...(this.byUser.get(userId) ?? [])];
  }

  *[Symbol.iterator](): Iterator<Connection> {
    for (const connections of this.byUser.values()) yield* connections;
  }
}
