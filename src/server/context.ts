import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { Cookies } from './auth/cookies.ts';
import type { FirstSchool } from './auth/first-school.ts';
import type { Sessions } from './auth/sessions.ts';
import type { Throttle } from './auth/throttle.ts';
import type { Credential, Owner } from './credentials/credential.ts';
import type { Tokens } from './credentials/tokens.ts';
import type { Databases } from './db/open.ts';
import type { Bus } from './live/log/bus.ts';
import type { Connection } from './live/people/connection.ts';
import type { Connections } from './live/people/connections.ts';
import type { Lanes } from './live/log/lane.ts';
import type { DueRights } from './conversations/due-rights.ts';
import type { SettingsCache } from './establishments/settings-cache.ts';
import type { Mail } from './email/mail.ts';
import type { PostOffice } from './email/post-office.ts';
import type { FileLimits } from './files/quota.ts';
import type { Scan } from './files/scan.ts';
import type { FileStore } from './files/store.ts';
import type { Limits } from './limits.ts';
import type { Counts } from './metrics/counts.ts';
import type { Hub } from './live/fan-out/hub.ts';
import type { Pace } from './live/signals/pace.ts';
import type { Presences } from './live/signals/presences.ts';
import type { Typing } from './live/signals/typing.ts';
import type { Batches } from './messages/batches.ts';
import type { Push } from './notifications/push.ts';
import type { Refusal } from '../shared/refusals.ts';
import type { Rates } from './rates.ts';
import type { Shares } from './shares.ts';
import type { UnknownTokens } from './wire/unknown-tokens.ts';
import type { UnknownSockets } from './wire/unknown-sockets.ts';

/** What one process has one of. */
export type App = Databases & {
  limits: Limits;
  fileLimits: FileLimits;
  files: FileStore;
  scan: Scan;
  build: string | null;
  counts: Counts;
  log: Logger;
  noteOutage: (error: unknown) => void;
  bus: Bus;
  hub: Hub;
  typing: Typing;
  /** Of reactions to announcements, by conversation. */
  reactionPace: Pace;
  /** Of how far announcements are, by announcement. */
  announcementPace: Pace;
  presences: Presences;
  cookies: Cookies;
  sessions: Sessions;
  tokens: Tokens;
  /** Null where there was a school when the server started. */
  firstSchool: FirstSchool | null;
  throttle: Throttle;
  rates: Rates;
  lanes: Lanes;
  batches: Batches;
  shares: Shares;
  schoolSettings: SettingsCache;
  dueRights: DueRights;
  connections: Connections;
  push: Push;
  mail: Mail;
  /** Null where no SMTP server is set. */
  postOffice: PostOffice | null;
  unknownTokens: UnknownTokens;
  unknownSockets: UnknownSockets;
  addressOf: (req: IncomingMessage) => string;
};

/** Who calls, and by what: over a socket there is a connection, over HTTP a way to set a cookie. */
export type Context = App & Caller;
type Caller = {
  credential: Credential | null;
  /** Why it was not asked whose session it is. */
  unasked: Refusal | null;
  connection: Connection | null;
  setCookie: ((cookie: string) => void) | null;
  address: string;
  /** The cookie that says which accounts have been opened from this device. */
  device: string | undefined;
  /** What the browser says that it is. */
  userAgent: string | undefined;
};

/** All of one shape: where an engine gives each `{ ...app, credential }` a shape of its own, every access to one is a search. */
export function contextOf(app: App, caller: Caller): Context {
  return Object.assign(caller, app);
}

export type MemberContext = Context & { credential: Credential };

/** For whom a verb writes that asks no more of a call: by a call of theirs, or, where no socket is, by a mail of theirs. */
export type Writer = App & { credential: Owner; connection: Connection | null };

/** Whose rows a verb reads that needs no more: by a call of theirs, or for them. */
export type Reader = Pick<Context, 'db'> & { credential: Owner };
