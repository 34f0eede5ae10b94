import type { App } from '../context.ts';
import { isUnavailable } from '../db/is-unavailable.ts';
import { closeCodes } from '../live/socket/live-socket.ts';

/** Sooner than a session must be asked for again: what is called over an open socket does not wait for that. */
const everyMs = 4_000;

/** Every 4 s, in one query: sockets whose session was ended elsewhere, or has run out, close. Answers how to stop. */
export function sweepSessions(app: App): () => void {
  let sweeping = false;
  const timer = setInterval(async () => {
    // One at a time: a database that hangs would be asked over every connection that there is.
    if (sweeping) return;
    sweeping = true;
    await sweep(app).catch((err: unknown) => report(app, err));
    sweeping = false;
  }, everyMs);
  return () => clearInterval(timer);
}

function report({ log, noteOutage }: App, err: unknown): void {
  if (isUnavailable(err)) noteOutage(err);
  else log.warn({ err }, 'sessions were not looked at; again in 4 s');
}

async function sweep({ sessions, connections }: App): Promise<void> {
  const open = [...connections];
  if (open.length === 0) return;
  const over = await sessions.over(open.map(({ sessionId }) => sessionId));
  for (const { sessionId, socket } of open) {
    if (!over.has(sessionId)) continue;
    sessions.forget(sessionId);
    socket.cut(closeCodes.sessionOver);
  }
}
