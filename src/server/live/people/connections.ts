import type { Connection } from './connection.ts';
import { SetIndex } from './set-index.ts';

/** The open sockets of one process, found by the person and by the session they belong to. */
export class Connections {
  private readonly byUser = new SetIndex<Connection>();
  /** Of those that closed. */
  private framesBefore = 0;

  add(connection: Connection): void {
    this.byUser.add(connection.userId, connection);
  }

  delete(connection: Connection): void {
    if (this.byUser.remove(connection.userId, connection)) this.framesBefore += connection.sendBuffer.frames;
  }

  /** Since the start, on sockets open and closed. */
  framesWritten(): number {
    let frames = this.framesBefore;
    for (const { sendBuffer } of this) frames += sendBuffer.frames;
    return frames;
  }

  ofUser(userId: string): readonly Connection[] {
    return [...this.byUser.of(userId)];
  }

  [Symbol.iterator](): Iterator<Connection> {
    return this.byUser[Symbol.iterator]();
  }
}
