import type { App } from '../context.ts';
import { isUnavailable } from '../db/is-unavailable.ts';
import type { Connection } from '../live/people/connection.ts';
import { closeCodes } from '../live/socket/live-socket.ts';

/** Whoever was ended in the rows, and by no process that says so, hears for no longer than this and the time of a query. */
const everyMs = 1_000;

/** Every second, in one query each: sockets whose session or token was ended elsewhere, or has run out, close. Answers how to stop. */
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
  else log.warn({ err }, 'sessions were not looked at; again in a second');
}

async function sweep({ sessions, tokens, connections }: App): Promise<void> {
  const open = [...connections];
  await Promise.all([
    close(
      open,
      'session',
      (ids) => sessions.over(ids),
      (id) => sessions.forget(id),
    ),
    close(open, 'token', (ids) => tokens.over(ids)),
  ]);
}

type Over = (ids: readonly string[]) => Promise<Set<string>>;

async function close(
  connections: readonly Connection[],
  kind: Connection['holder']['kind'],
  readOver: Over,
  forget?: (id: string) => void,
): Promise<void> {
  const open = connections.filter(({ holder }) => holder.kind === kind);
  if (open.length === 0) return;
  const over = await readOver([...new Set(open.map(({ holder }) => holder.id))]);
  for (const { holder, socket } of open) {
    if (!over.has(holder.id)) continue;
    forget?.(holder.id);
    socket.cut(closeCodes.sessionOver);
  }
}
