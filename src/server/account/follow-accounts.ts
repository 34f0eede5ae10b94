import { endOverSessions } from '../auth/end-over-sessions.ts';
import type { App } from '../context.ts';
import { isUnavailable } from '../db/is-unavailable.ts';
import type { Connection } from '../live/people/connection.ts';
import { ChangedAccounts } from './changed-accounts.ts';
import { lookAtStandings } from './look-at-standings.ts';

const everyMs = 1_000;
/** Every fourth look is at everybody: a session that was looked at need not be asked for by its calls for 5 s. */
const everybodyEach = 4;

/**
 * Every second: whoever has come to a school, was suspended, has another role or lost a session, by whatever hand and through
 * whatever process, is looked at, and their sockets closed where they know it no more; so is whoever holds a token, of which no row
 * tells that it is over. Answers how to stop.
 */
export function followAccounts(app: App): () => void {
  const changed = new ChangedAccounts(app.live);
  let [looking, round] = [false, 0];
  const lookOn = async () => {
    // One at a time: a database that hangs would be asked over every connection that there is.
    if (looking) return;
    looking = true;
    await look(app, changed, round++ % everybodyEach === everybodyEach - 1).catch((err: unknown) => report(app, err));
    looking = false;
  };
  // At once: what changes from the first socket on is to be seen.
  void lookOn();
  const timer = setInterval(() => void lookOn(), everyMs);
  return () => clearInterval(timer);
}

async function look(app: App, changed: ChangedAccounts, atEverybody: boolean): Promise<void> {
  const userIds = await changed.look();
  const isMeant = ({ userId, holder }: Connection) => atEverybody || holder.kind === 'token' || userIds.has(userId);
  const connections = [...app.connections].filter(isMeant);
  await Promise.all([endOverSessions(app, connections), lookAtStandings(app, connections)]);
}

/** What cannot be read now is read within a second. */
function report({ log, noteOutage }: App, err: unknown): void {
  if (isUnavailable(err)) noteOutage(err);
  else log.warn({ err }, 'accounts were not looked at; again in a second');
}
