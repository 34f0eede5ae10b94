import type { Logger } from 'pino';
import { limits } from '../shared/limits.ts';
import { Cookies } from './auth/cookies.ts';
import type { FirstSchool } from './auth/first-school.ts';
import { newLucia } from './auth/lucia.ts';
import { Sessions } from './auth/sessions.ts';
import { Throttle } from './auth/throttle.ts';
import type { Config } from './config.ts';
import type { App } from './context.ts';
import { DueRights } from './conversations/due-rights.ts';
import { hubRows } from './conversations/hub-rows.ts';
import { noTokens, type Tokens } from './credentials/tokens.ts';
import { isReplaced, readEpoch } from './db/epoch.ts';
import { inSchools } from './db/in-schools.ts';
import { isUnavailable } from './db/is-unavailable.ts';
import { newOutageLog } from './db/outage-log.ts';
import type { Databases } from './db/open.ts';
import { SettingsCache } from './establishments/settings-cache.ts';
import { openStore } from './files/open-store.ts';
import { newScan } from './files/scan.ts';
import { newLocalBus } from './live/log/bus.ts';
import { Connections } from './live/people/connections.ts';
import { Hub } from './live/fan-out/hub.ts';
import { Pace } from './live/signals/pace.ts';
import { Presences } from './live/signals/presences.ts';
import { Lanes } from './live/log/lane.ts';
import type { RedisBus } from './live/log/redis-bus.ts';
import { Typing } from './live/signals/typing.ts';
import { Batches } from './messages/batches.ts';
import { Counts } from './metrics/counts.ts';
import { mailSecret } from './email/mail-secret.ts';
import { PostOffice } from './email/post-office.ts';
import { newPush } from './notifications/push.ts';
import { keepLastSeen } from './presence/keep-last-seen.ts';
import { visibilityMarks } from './presence/visibility-marks.ts';
import { visiblePeople } from './presence/visible-people.ts';
import { newRates } from './rates.ts';
import { Shares } from './shares.ts';
import { newAddressOf } from './wire/address.ts';
import { UnknownTokens } from './wire/unknown-tokens.ts';
import { UnknownSockets } from './wire/unknown-sockets.ts';

type RenewEpoch = (known: string) => Promise<string>;
export type AppOptions = {
  config: Config;
  databases: Databases;
  log: Logger;
  renewEpoch: RenewEpoch;
  /** The script with which its pages begin; null where it serves none. */
  build?: string | null;
  tokens?: Tokens | undefined;
  firstSchool?: FirstSchool | null | undefined;
  /** Whether the demo school is there, in which mails are promised and kept. */
  withDemo?: boolean;
};

/** What one process has one of. */
export async function newParts(options: AppOptions): Promise<App> {
  const {
    config,
    databases,
    log,
    renewEpoch,
    tokens = noTokens,
    build = null,
    firstSchool = null,
    withDemo = false,
  } = options;
  const { db, live, accounts } = databases;
  const epoch = await readEpoch(live);
  const redis = await joinOthers(options, epoch);
  const noteOutage = newOutageLog(log);
  const onError = (err: unknown) => {
    if (isUnavailable(err)) noteOutage(err);
    else log.warn({ err }, 'the live path could not read its rows, or not tell of one; it goes on');
  };
  const bus = redis ?? newLocalBus();
  const renew = async (known: string) => {
    log.warn('the database was restored, or another took its place: every client is told to fetch anew');
    const present = await renewEpoch(known);
    redis?.moveTo(present);
    return present;
  };
  const life = { isOver: (known: string) => isReplaced(live, known), renew };
  const shares = new Shares();
  const rows = hubRows(live);
  const membershipSnapshotOf = (userId: string) => shares.read(userId, () => rows.membershipSnapshotOf(userId));
  const hub = new Hub({
    epoch,
    life,
    rows: { ...rows, membershipSnapshotOf },
    bus,
    remembered: config.rememberedChanges,
    onError,
  });
  const lanes = new Lanes();
  const secure = config.publicUrl.startsWith('https:');
  const lasting = {
    ttlSeconds: config.sessionTtlMs / 1_000,
    toldSeconds: config.toldSessionTtlMs / 1_000,
    maxSeconds: config.sessionMaxMs / 1_000,
  };
  return {
    ...databases,
    limits: config.limits,
    fileLimits: config.files.limits,
    files: openStore(config.files, log),
    scan: newScan(config.files.scanner, log),
    build,
    counts: new Counts(),
    log,
    noteOutage,
    bus,
    hub,
    typing: new Typing(hub, bus),
    reactionPace: new Pace(limits.reactionsEveryMs),
    announcementPace: new Pace(limits.reactionsEveryMs),
    presences: new Presences({
      hub,
      bus,
      readVisible: (userId) =>
        shares.read(userId, () => inSchools({ db, credential: { userId } }, (trx) => visiblePeople(trx, userId))),
      readMarks: (ids) => visibilityMarks(live, ids),
      onGone: (userId) => keepLastSeen(accounts, log, userId),
      onError,
    }),
    cookies: new Cookies(secure),
    sessions: new Sessions(accounts, newLucia(accounts, { ...lasting, secure })),
    tokens,
    firstSchool,
    throttle: new Throttle(config.limits, redis?.client),
    rates: newRates(config.limits, bus, redis?.client),
    lanes,
    batches: new Batches({ lanes, live, hub }),
    shares,
    schoolSettings: new SettingsCache(live, hub),
    dueRights: new DueRights({ lanes, live, hub, log, noteOutage }),
    connections: new Connections(),
    push: await newPush(live, config),
    postOffice: config.mail.smtp && new PostOffice(config.mail),
    mail: {
      ...config.mail,
      isOn: config.mail.smtp !== null || withDemo,
      origin: new URL(config.publicUrl).origin,
      secret: await mailSecret(live),
    },
    unknownTokens: new UnknownTokens(config.strangersPerMinute),
    unknownSockets: new UnknownSockets(),
    addressOf: newAddressOf(config.trustedProxies),
  };
}

/** Where no Redis is named, its client is not even read. */
async function joinOthers({ config, log }: AppOptions, epoch: string): Promise<RedisBus | null> {
  if (!config.redisUrl) return null;
  const { newRedisBus } = await import('./live/log/redis-bus.ts');
  return newRedisBus({ url: config.redisUrl, epoch, log });
}
