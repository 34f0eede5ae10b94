import type { App } from '../context.ts';
import { isUnavailable } from '../db/is-unavailable.ts';
import type { Connection } from '../live/people/connection.ts';
import { closeCodes } from '../live/socket/live-socket.ts';
import { readChangedStandings } from './standing.ts';

/** Of these sockets, in one query: whoever is something else by now opens a new socket, which knows it. What cannot be read now is read within seconds. */
export async function lookAtStandings(app: App, connections: readonly Connection[]): Promise<void> {
  try {
    await look(app, connections);
  } catch (err) {
    if (isUnavailable(err)) app.noteOutage(err);
    else app.log.warn({ err }, 'standings were not looked at; again in a second');
  }
}

async function look({ live, hub }: App, connections: readonly Connection[]): Promise<void> {
  const known = new Map<string, { userId: string; standing: string }>();
  for (const { userId, standing } of connections)
    if (standing !== null) known.set(`${userId} ${standing}`, { userId, standing });
  if (known.size === 0) return;
  const changed = await readChangedStandings(live, [...known.values()]);
  const present = new Map(changed.map(({ userId, standing }) => [userId, standing]));
  for (const connection of connections) {
    const { userId, standing, socket } = connection;
    const now = present.get(userId);
    // Attached while it was asked, it stands where the rows say already.
    if (now === undefined || standing === null || standing === now) continue;
    hub.detach(connection);
    socket.cut(closeCodes.standingChanged);
  }
}
