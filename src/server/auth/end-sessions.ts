import type { App } from '../context.ts';
import { closeCodes } from '../live/socket/live-socket.ts';

type Ending = Pick<App, 'sessions' | 'connections' | 'bus'>;

/** Ends one session of a person: no call of it is answered any more, and its sockets close. */
export async function endSession(ending: Ending, userId: string, sessionId: string): Promise<void> {
  await ending.sessions.end(sessionId);
  endEverywhere(ending, userId, sessionId);
}

/** Ends every session of a person but one, and answers how many: who has learnt the old password is out. */
export async function endOtherSessions(ending: Ending, userId: string, keptId: string): Promise<number> {
  const ended = await ending.sessions.endOthers(userId, keptId);
  for (const id of ended) endEverywhere(ending, userId, id);
  return ended.length;
}

/** Ends every session of a person: whatever opened them opens nothing any more. */
export async function endAllSessions(ending: Ending, userId: string): Promise<void> {
  const none = '';
  await endOtherSessions(ending, userId, none);
}

/** Without the bus another process finds out within a second or two by looking at the rows. */
function endEverywhere(ending: Ending, userId: string, sessionId: string): void {
  closeSession(ending, userId, sessionId);
  ending.bus.publish(null, { kind: 'session', userId, sessionId });
}

/** The session's sockets on this process. */
export function closeSession(
  { sessions, connections }: Pick<Ending, 'sessions' | 'connections'>,
  userId: string,
  sessionId: string,
): void {
  sessions.forget(sessionId);
  for (const connection of connections.ofUser(userId)) {
    if (connection.holder.id === sessionId) connection.socket.cut(closeCodes.sessionOver);
  }
}
