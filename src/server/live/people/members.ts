import type { Joined } from '../log/change.ts';
import type { Connection } from './connection.ts';
import { SetIndex } from './set-index.ts';

/** Which open sockets belong to which person and to which conversation; changed only in the order of revisions. */
export class Members {
  private readonly byPerson = new SetIndex<Connection>();
  /** With the first seq that each may see, which the connection knows as well: whoever tells a thousand looks up nothing in each. */
  private readonly byConversation = new Map<string, Map<Connection, number>>();

  add(connection: Connection): void {
    this.byPerson.add(connection.userId, connection);
  }

  /** The connection itself still knows where it was: who was there hears that its owner is gone. */
  remove(connection: Connection): void {
    this.byPerson.remove(connection.userId, connection);
    for (const id of connection.conversations.keys()) this.forget(connection, id);
  }

  enter(connection: Connection, conversationId: string, fromSeq: number): void {
    connection.conversations.set(conversationId, fromSeq);
    const known = this.byConversation.get(conversationId);
    if (known) known.set(connection, fromSeq);
    else this.byConversation.set(conversationId, new Map([[connection, fromSeq]]));
  }

  exit(connection: Connection, conversationId: string): void {
    connection.conversations.delete(conversationId);
    this.forget(connection, conversationId);
  }

  join(conversationId: string, { userId, fromSeq }: Joined, isNews: (connection: Connection) => boolean): void {
    for (const connection of this.ofPerson(userId))
      if (isNews(connection)) this.enter(connection, conversationId, fromSeq);
  }

  narrow(conversationId: string, { userId, fromSeq }: Joined, isNews: (connection: Connection) => boolean): void {
    for (const connection of this.ofPerson(userId)) {
      const known = connection.conversations.get(conversationId);
      if (known !== undefined && known < fromSeq && isNews(connection)) this.enter(connection, conversationId, fromSeq);
    }
  }

  leave(conversationId: string, userId: string, isNews: (connection: Connection) => boolean): void {
    for (const connection of this.ofPerson(userId)) if (isNews(connection)) this.exit(connection, conversationId);
  }

  ofPerson(userId: string): Iterable<Connection> {
    return this.byPerson.of(userId);
  }

  ofConversation(conversationId: string): Iterable<Connection> {
    return this.byConversation.get(conversationId)?.keys() ?? [];
  }

  /** A callback, not an iterator: this is what a message to a thousand people does a thousand times. */
  forEachIn(conversationId: string, tell: (connection: Connection, fromSeq: number) => void): void {
    this.byConversation.get(conversationId)?.forEach((fromSeq, connection) => tell(connection, fromSeq));
  }

  people(): Iterable<string> {
    return this.byPerson.keys();
  }

  private forget(connection: Connection, conversationId: string): void {
    const known = this.byConversation.get(conversationId);
    if (known?.delete(connection) && known.size === 0) this.byConversation.delete(conversationId);
  }
}
