import type { App } from '../context.ts';
import type { Connection, Holder } from '../live/people/connection.ts';
import { closeCodes } from '../live/socket/live-socket.ts';

/** In one query each: of these sockets those close whose session or token was ended, or has run out, in the rows. */
export async function endOverSessions(
  { sessions, tokens }: Pick<App, 'sessions' | 'tokens'>,
  connections: readonly Connection[],
): Promise<void> {
  const bySession = connections.filter(({ holder }) => holder.kind === 'session');
  const byToken = connections.filter(({ holder }) => holder.kind === 'token');
  await Promise.all([
    close(
      bySession,
      (ids) => sessions.over(ids),
      ({ id }) => sessions.forget(id),
    ),
    close(byToken, (ids) => tokens.over(ids)),
  ]);
}

type Over = (ids: readonly string[]) => Promise<Set<string>>;

async function close(open: readonly Connection[], readOver: Over, forget?: (holder: Holder) => void): Promise<void> {
  if (open.length === 0) return;
  const over = await readOver([...new Set(open.map(({ holder }) => holder.id))]);
  for (const { holder, socket } of open) {
    if (!over.has(holder.id)) continue;
    forget?.(holder);
    socket.cut(closeCodes.sessionOver);
  }
}
