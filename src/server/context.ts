import type { IncomingMessage } from 'node:http';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Sessions, Session } from './auth/sessions.ts';
import type { Throttle } from './auth/throttle.ts';
import type { Database } from './db/schema.ts';
import type { Bus } from './live/log/bus.ts';
import type { Connection } from './live/people/connection.ts';
import type { Connections } from './live/people/connections.ts';
import type { DueRights } from './conversations/due-rights.ts';
import type { SettingsCache } from './establishments/settings-cache.ts';
import type { Hub } from './live/fan-out/hub.ts';
import type { Presences } from './live/signals/presences.ts';
import type { Typing } from './live/signals/typing.ts';
import type { Batches } from './messages/batches.ts';
import type { Rates } from './rates.ts';
import type { Strangers } from './wire/strangers.ts';

/** What one process has one of. */
export type App = {
  db: Kysely<Database>;
  log: Logger;
  noteOutage: (error: unknown) => void;
  bus: Bus;
  hub: Hub;
  typing: Typing;
  presences: Presences;
  sessions: Sessions;
  throttle: Throttle;
  rates: Rates;
  batches: Batches;
  schoolSettings: SettingsCache;
  dueRights: DueRights;
  connections: Connections;
  strangers: Strangers;
  addressOf: (req: IncomingMessage) => string;
};

/** Who calls, and by what: over a socket there is a connection, over HTTP a way to set a cookie. */
export type Context = App & Caller;
type Caller = {
  session: Session | null;
  connection: Connection | null;
  setCookie: ((cookie: string) => void) | null;
  address: string;
};

/** All of one shape: where an engine gives each `{ ...app, session }` a shape of its own, every access to one is a search. */
export function contextOf(app: App, caller: Caller): Context {
  return Object.assign(caller, app);
}

export type MemberContext = Context & { session: Session };
