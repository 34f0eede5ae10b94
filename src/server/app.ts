import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { followAccounts } from './account/follow-accounts.ts';
import { hearBell, ringAdmins } from './account/ring.ts';
import { endDue } from './announcements/end-due.ts';
import { publishDue } from './announcements/publish-due.ts';
import { newTold } from './announcements/ring-told.ts';
import { closeSession } from './auth/end-sessions.ts';
import type { NoticeReason } from '../shared/notices.ts';
import { isExposed } from './config.ts';
import { kinds } from './email/kinds.ts';
import { MailListener } from './email/incoming/listener.ts';
import { MailSender } from './email/sender.ts';
import { ringOwner } from './exports/ring.ts';
import type { FileStore } from './files/store.ts';
import { tellReadings } from './hours/tell-readings.ts';
import type { Reader } from './jobs/reader.ts';
import type { BusState } from './live/log/bus.ts';
import type { Stepped } from './jobs/job-bell.ts';
import { Bucket } from './live/socket/bucket.ts';
import { newMetrics } from './metrics/metrics.ts';
import { newNoticeReader } from './notifications/plan-notices.ts';
import { PushSender } from './notifications/sender.ts';
import { newParts, type AppOptions } from './new-parts.ts';
import { sendDue } from './scheduled/send-due.ts';
import { handleSession, handleTrpc } from './wire/http.ts';
import { handleExport } from './wire/exports.ts';
import { handleFile } from './wire/files.ts';
import { handleMailEnd } from './wire/mail-end.ts';
import { newMayReadMetrics, sendMetrics } from './wire/metrics.ts';
import { Origins } from './wire/origin.ts';
import { newSockets } from './wire/sockets.ts';
import { handlePhoto } from './wire/photos.ts';
import { handleUpload } from './wire/uploads.ts';
import { handleUpgrade } from './wire/upgrade.ts';

export type Handlers = {
  handleTrpc(req: IncomingMessage, res: ServerResponse): Promise<void>;
  handleSession(req: IncomingMessage, res: ServerResponse): Promise<void>;
  handleUpload(req: IncomingMessage, res: ServerResponse): Promise<void>;
  handleFile(req: IncomingMessage, res: ServerResponse): Promise<void>;
  handleExport(req: IncomingMessage, res: ServerResponse): Promise<void>;
  handlePhoto(req: IncomingMessage, res: ServerResponse): Promise<void>;
  handleMailEnd(req: IncomingMessage, res: ServerResponse): Promise<void>;
  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  handleMetrics(req: IncomingMessage, res: ServerResponse): Promise<void>;
  mayReadMetrics(req: IncomingMessage): boolean;
  /** Where the bytes of files are. */
  files: FileStore;
  ready(): Promise<{ bus: BusState }>;
  /** Where the figures find how far behind the durable readers are. */
  showReaders(behind: () => Iterable<[name: string, revisions: number]>): void;
  /** Tells `hear` of each school that something was committed in by this process. */
  hearCommits(hear: (establishmentId: string) => void): void;
  /** Tells the admins of its school that a job has come further, or whose data it gathers; of any other that is no school's nobody is told. */
  ringJob(job: Stepped): void;
  /** Sends the messages whose time has come; between two of them it asks whether to go on. */
  sendDue(isClosed?: () => boolean): Promise<void>;
  /** Lets out the announcements that nobody can take back any more. */
  publishDue(isClosed?: () => boolean): Promise<void>;
  endDue(isClosed?: () => boolean): Promise<void>;
  /** Tells what was read outside the hours of schools that have begun. */
  tellReadings(isClosed?: () => boolean): Promise<void>;
  /** Decides who is told of the messages that come, and tells their devices. */
  notices: Reader;
  pushes: PushSender;
  mails: MailSender;
  /** Null where no mail comes in to this process. */
  mailListener: MailListener | null;
  /** Says once that PostgreSQL is away, whoever notices. */
  noteOutage(error: unknown): void;
  /** Tells every socket to come back, once it has its answers. */
  dismiss(): Promise<void>;
  close(): Promise<void>;
};

/** Puts one process together: what it has one of, and the ways in. */
export async function newApp(options: AppOptions): Promise<Handlers> {
  const app = await newParts(options);
  const { upgradesPerSecond } = options.config;
  const origins = new Origins(options.config, options.log);
  const upgrades = new Bucket({ perSecond: upgradesPerSecond, burst: upgradesPerSecond * 4 });
  const { wss, dismiss } = newSockets(app);
  const metrics = newMetrics(app);
  const stopLooking = followAccounts(app);
  app.bus.listen((message) => message.kind === 'session' && closeSession(app, message.userId, message.sessionId));
  // Where no bus brought the bell, the rows tell that something was set.
  app.hub.onSettings.push((establishmentId) =>
    hearBell(app, { kind: 'account', to: { establishmentId }, event: { what: 'settings', establishmentId } }),
  );
  app.bus.listen((message) => message.kind === 'account' && hearBell(app, message));
  const told = newTold(app);
  const { incoming } = options.config.mail;
  const mailListener = incoming && new MailListener({ ...app, told }, incoming);
  const count = (reason: NoticeReason, times: number) => app.counts.countNotice(reason, times);
  return {
    handleTrpc: (req, res) => handleTrpc({ app, origins }, req, res),
    handleSession: (req, res) => handleSession({ app, origins }, req, res),
    handleUpload: (req, res) => handleUpload({ app, origins }, req, res),
    handleFile: (req, res) => handleFile(app, req, res),
    handleExport: (req, res) => handleExport(app, req, res),
    handlePhoto: (req, res) => handlePhoto({ app, origins }, req, res),
    handleMailEnd: (req, res) => handleMailEnd(app, req, res),
    handleUpgrade: (req, socket, head) => void handleUpgrade({ app, origins, wss, upgrades }, req, socket, head),
    handleMetrics: (_, res) => sendMetrics(metrics, res),
    mayReadMetrics: newMayReadMetrics({ token: options.config.metricsToken, exposed: isExposed(options.config) }),
    files: app.files,
    ready: async () => ({ bus: app.bus.state() }),
    ringJob: (job) => {
      ringOwner(app, job);
      if (job.establishmentId) void ringAdmins(app, job.establishmentId, { what: 'job', jobId: job.id });
    },
    sendDue: (isClosed) => sendDue(app, isClosed),
    publishDue: (isClosed) => publishDue(app, isClosed),
    endDue: (isClosed) => endDue(app, isClosed),
    tellReadings: (isClosed) => tellReadings(app, isClosed),
    notices: newNoticeReader({ isThere: (userId) => app.presences.of(userId).presence !== 'offline', count }),
    pushes: new PushSender({ ...app, live: app.jobs, count, told }),
    mails: new MailSender({ ...app, live: app.jobs, kinds, told }),
    mailListener,
    noteOutage: app.noteOutage,
    showReaders: (behind) => void (app.counts.readersBehind = behind),
    hearCommits: (hear) => void app.hub.onPublished.push(hear),
    dismiss,
    close: async () => {
      await mailListener?.close();
      stopLooking();
      app.dueRights.close();
      app.typing.close();
      app.reactionPace.end();
      app.announcementPace.end();
      app.presences.close();
      app.hub.close();
      await app.postOffice?.close();
      await app.bus.close();
    },
  };
}
