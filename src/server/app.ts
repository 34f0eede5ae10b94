import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { closeSession } from './auth/end-sessions.ts';
import { newLucia } from './auth/lucia.ts';
import { Sessions } from './auth/sessions.ts';
import { sweepSessions } from './auth/sweep-sessions.ts';
import { Throttle } from './auth/throttle.ts';
import type { Config } from './config.ts';
import type { App } from './context.ts';
import { DueRights } from './conversations/due-rights.ts';
import { hubRows } from './conversations/hub-rows.ts';
import { isReplaced, readEpoch } from './db/epoch.ts';
import { isUnavailable } from './db/is-unavailable.ts';
import { newOutageLog } from './db/outage-log.ts';
import type { Database } from './db/schema.ts';
import { SettingsCache } from './establishments/settings-cache.ts';
import { newLocalBus, type BusState } from './live/log/bus.ts';
import { Bucket } from './live/socket/bucket.ts';
import { Connections } from './live/people/connections.ts';
import { Hub } from './live/fan-out/hub.ts';
import { Presences } from './live/signals/presences.ts';
import type { RedisBus } from './live/log/redis-bus.ts';
import { Typing } from './live/signals/typing.ts';
import { Batches } from './messages/batches.ts';
import { keepLastSeen } from './presence/keep-last-seen.ts';
import { newRates } from './rates.ts';
import { newAddressOf } from './wire/address.ts';
import { handleSession, handleTrpc } from './wire/http.ts';
import { newSockets } from './wire/sockets.ts';
import { Strangers } from './wire/strangers.ts';
import { handleUpgrade } from './wire/upgrade.ts';

export type Handlers = {
  handleTrpc(req: IncomingMessage, res: ServerResponse): Promise<void>;
  handleSession(req: IncomingMessage, res: ServerResponse): Promise<void>;
  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  ready(): Promise<{ bus: BusState }>;
  /** Tells every socket to come back, once it has its answers. */
  dismiss(): Promise<void>;
  close(): Promise<void>;
};

type RenewEpoch = (known: string) => Promise<string>;
type Options = { config: Config; db: Kysely<Database>; log: Logger; renewEpoch: RenewEpoch };

/** Puts one process together: what it has one of, and the ways in. */
export async function newApp(options: Options): Promise<Handlers> {
  const epoch = await readEpoch(options.db);
  const app = newParts(options, epoch, await joinOthers(options, epoch));
  const { origins, upgradesPerSecond } = options.config;
  const upgrades = new Bucket({ perSecond: upgradesPerSecond, burst: upgradesPerSecond * 4 });
  const { wss, dismiss } = newSockets(app);
  const stopSweeping = sweepSessions(app);
  app.bus.listen((message) => message.kind === 'session' && closeSession(app, message.userId, message.sessionId));
  return {
    handleTrpc: (req, res) => handleTrpc({ app, origins }, req, res),
    handleSession: (req, res) => handleSession(app, req, res),
    handleUpgrade: (req, socket, head) => void handleUpgrade({ app, origins, wss, upgrades }, req, socket, head),
    ready: async () => ({ bus: app.bus.state() }),
    dismiss,
    close: async () => {
      stopSweeping();
      app.dueRights.close();
      app.typing.close();
      app.presences.close();
      app.hub.close();
      await app.bus.close();
    },
  };
}

/** Where no Redis is named, its client is not even read. */
async function joinOthers({ config, log }: Options, epoch: string): Promise<RedisBus | null> {
  if (!config.redisUrl) return null;
  const { newRedisBus } = await import('./live/log/redis-bus.ts');
  return newRedisBus({ url: config.redisUrl, epoch, log });
}

function newParts({ config, db, log, renewEpoch }: Options, epoch: string, redis: RedisBus | null): App {
  const noteOutage = newOutageLog(log);
  const onError = (err: unknown) => {
    if (isUnavailable(err)) noteOutage(err);
    else log.warn({ err }, 'the counters could not be read; asked again in a second');
  };
  const bus = redis ?? newLocalBus();
  const renew = async (known: string) => {
    log.warn('the database was restored, or another took its place: every client is told to fetch anew');
    const present = await renewEpoch(known);
    redis?.moveTo(present);
    return present;
  };
  const life = { isOver: (known: string) => isReplaced(db, known), renew };
  const hub = new Hub({ epoch, life, rows: hubRows(db), bus, remembered: config.rememberedChanges, onError });
  const secure = config.publicUrl.startsWith('https:');
  const lasting = { ttlSeconds: config.sessionTtlMs / 1_000, maxSeconds: config.sessionMaxMs / 1_000 };
  return {
    db,
    log,
    noteOutage,
    bus,
    hub,
    typing: new Typing(hub, bus),
    presences: new Presences(hub, (userId) => keepLastSeen(db, log, userId), bus),
    sessions: new Sessions(db, newLucia(db, { ...lasting, secure })),
    throttle: new Throttle(redis?.client),
    rates: newRates(redis?.client),
    batches: new Batches(db, hub),
    schoolSettings: new SettingsCache(db, hub),
    dueRights: new DueRights({ db, hub, log, noteOutage }),
    connections: new Connections(),
    strangers: new Strangers(config.strangersPerMinute),
    addressOf: newAddressOf(config.trustedProxies),
  };
}
