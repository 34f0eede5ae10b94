import type { App } from '../context.ts';
import { closeCodes } from '../live/live-socket.ts';

type Ending = Pick<App, 'sessions' | 'connections'>;

/** Ends one session of a person: no call of it is answered any more, and its sockets close. */
export async function endSession({ sessions, connections }: Ending, userId: string, sessionId: string): Promise<void> {
  await sessions.end(sessionId);
  closeSession({ sessions, connections }, userId, sessionId);
}

/** Ends every session of a person but one: who has learnt the old password is out. */
export async function endOtherSessions(ending: Ending, userId: string, keptId: string): Promise<void> {
  for (const id of await ending.sessions.endOthers(userId, keptId)) closeSession(ending, userId, id);
}

function closeSession({ sessions, connections }: Ending, userId: string, sessionId: string): void {
  sessions.forget(sessionId);
  for (const connection of connections.ofUser(userId)) {
    if (connection.sessionId === sessionId) connection.socket.cut(closeCodes.sessionOver);
  }
}
