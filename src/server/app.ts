import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { newLucia } from './auth/lucia.ts';
import { Sessions } from './auth/sessions.ts';
import { sweepSessions } from './auth/sweep-sessions.ts';
import { Throttle } from './auth/throttle.ts';
import type { Config } from './config.ts';
import type { App } from './context.ts';
import { hubRows } from './conversations/hub-rows.ts';
import { readEpoch } from './db/epoch.ts';
import type { Database } from './db/schema.ts';
import { Connections } from './live/connections.ts';
import { Hub } from './live/hub.ts';
import { Presences } from './live/presences.ts';
import { Typing } from './live/typing.ts';
import { Batches } from './messages/batches.ts';
import { keepLastSeen } from './presence/keep-last-seen.ts';
import { newRates } from './rates.ts';
import { handleSession, handleTrpc } from './wire/http.ts';
import { newSockets } from './wire/sockets.ts';
import { handleUpgrade } from './wire/upgrade.ts';

export type Handlers = {
  handleTrpc(req: IncomingMessage, res: ServerResponse): Promise<void>;
  handleSession(req: IncomingMessage, res: ServerResponse): Promise<void>;
  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  ready(): Promise<Record<string, boolean>>;
  close(): Promise<void>;
};

type Options = { config: Config; db: Kysely<Database>; log: Logger };

/** Puts one process together: what it has one of, and the ways in. */
export async function newApp({ config, db, log }: Options): Promise<Handlers> {
  const app = newParts({ config, db, log }, await readEpoch(db));
  const { origins } = config;
  const { wss, close } = newSockets(app);
  const stopSweeping = sweepSessions(app);
  return {
    handleTrpc: (req, res) => handleTrpc({ app, origins }, req, res),
    handleSession: (req, res) => handleSession(app, req, res),
    handleUpgrade: (req, socket, head) => void handleUpgrade({ app, origins, wss }, req, socket, head),
    ready: async () => ({ bus: true }),
    close: async () => {
      stopSweeping();
      await close();
      app.typing.close();
      app.presences.close();
      app.hub.close();
    },
  };
}

function newParts({ config, db, log }: Options, epoch: string): App {
  const onError = (err: unknown) => log.warn({ err }, 'the counters could not be read; asked again in a second');
  const hub = new Hub({ epoch, rows: hubRows(db), onError });
  const secure = config.publicUrl.startsWith('https:');
  return {
    db,
    log,
    hub,
    typing: new Typing(hub),
    presences: new Presences(hub, (userId) => keepLastSeen(db, log, userId)),
    sessions: new Sessions(db, newLucia(db, { ttlSeconds: config.sessionTtlMs / 1_000, secure })),
    throttle: new Throttle(),
    rates: newRates(),
    batches: new Batches(db, hub),
    connections: new Connections(),
  };
}
