import type { Joined } from '../log/change.ts';
import type { Connection } from './connection.ts';

/** Which open sockets belong to which person and to which conversation; changed only in the order of revisions. */
export class Members {
  private readonly byPerson = new Map<string, Set<Connection>>();
  /** With the first seq that each may see, which the connection knows as well: whoever tells a thousand looks up nothing in each. */
  private readonly byConversation = new Map<string, Map<Connection, number>>();

  add(connection: Connection): void {
    addTo(this.byPerson, connection.userId, connection);
  }

  /** The connection itself still knows where it was: who was there hears that its owner is gone. */
  remove(connection: Connection): void {
    removeFrom(this.byPerson, connection.userId, connection);
    for (const id of connection.conversations.keys()) removeFrom(this.byConversation, id, connection);
  }

  enter(connection: Connection, conversationId: string, fromSeq: number): void {
    connection.conversations.set(conversationId, fromSeq);
    const known = this.byConversation.get(conversationId);
    if (known) known.set(connection, fromSeq);
    else this.byConversation.set(conversationId, new Map([[connection, fromSeq]]));
  }

  exit(connection: Connection, conversationId: string): void {
    connection.conversations.delete(conversationId);
    removeFrom(this.byConversation, conversationId, connection);
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
    return this.byPerson.get(userId) ?? [];
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
}

function addTo(index: Map<string, Set<Connection>>, key: string, connection: Connection): void {
  const set = index.get(key);
  if (set) set.add(connection);
  else index.set(key, new Set([connection]));
}

type Group = { delete(connection: Connection): boolean; size: number };

function removeFrom(index: Map<string, Group>, key: string, connection: Connection): void {
  const group = index.get(key);
  if (group?.delete(connection) && group.size === 0) index.delete(key);
}
