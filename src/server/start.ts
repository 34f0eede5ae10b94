import proxyAddr from 'proxy-addr';
import { newApp } from './app.ts';
import { newFirstSchool, type FirstSchool } from './auth/first-school.ts';
import type { Config } from './config.ts';
import { openDatabase, type OpenDatabase } from './db/open.ts';
import { openStore } from './files/open-store.ts';
import { newServer, type HttpLimits, type Site } from './http.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { listen, listenForMails } from './listen.ts';
import type { Log } from './log.ts';
import { entryScript, pageScripts } from './page-scripts.ts';
import { newPages } from './pages.ts';
import { developmentHeaders, securityHeaders } from './security-headers.ts';
import { stop } from './stop.ts';
import { prepareDemo, welcomeText } from './welcome.ts';

export type Running = { welcome: string; close(): Promise<void> };
type Options = { config: Config; log: Log; clientDir: string; development: boolean };

/** Opens, migrates, listens. What was opened before a failure is closed again. */
export async function start(options: Options): Promise<Running> {
  const database = await openDatabase(options.config, options.log);
  try {
    const withDemo = await prepareDemo(options.config, database, openStore(options.config.files, options.log));
    await database.bootDone();
    const firstSchool = await newFirstSchool(database);
    const close = await serve(options, database, { firstSchool, withDemo });
    const welcome = welcomeText(options.config, { withDemo, code: firstSchool?.code ?? null });
    return { welcome, close: () => close().finally(() => database.stop()) };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function serve(
  { config, log, clientDir, development }: Options,
  database: OpenDatabase,
  { firstSchool, withDemo }: { firstSchool: FirstSchool | null; withDemo: boolean },
): Promise<() => Promise<void>> {
  const { db, live, jobs: forJobs, accounts, renewEpoch } = database;
  const build = development ? null : entryScript(clientDir);
  const databases = { db, live, jobs: forJobs, accounts };
  const app = await newApp({ config, databases, log, renewEpoch, build, firstSchool, withDemo });
  if (!config.mail.smtp) log.info('PREAU_SMTP_URL is not set: no mail leaves, and those that are planned are kept');
  const site: Site = {
    handleTrpc: (req, res) => app.handleTrpc(req, res),
    handleSession: (req, res) => app.handleSession(req, res),
    handleUpload: (req, res) => app.handleUpload(req, res),
    handleFile: (req, res) => app.handleFile(req, res),
    handleExport: (req, res) => app.handleExport(req, res),
    handlePhoto: (req, res) => app.handlePhoto(req, res),
    handleMailEnd: (req, res) => app.handleMailEnd(req, res),
    handleUpgrade: (req, socket, head) => app.handleUpgrade(req, socket, head),
    handleMetrics: (req, res) => app.handleMetrics(req, res),
    mayReadMetrics: (req) => app.mayReadMetrics(req),
    handlePage: newPages(clientDir),
    // The database was migrated before anything listened.
    ready: async () => ({ ...(await database.ready()), migrations: true, ...(await app.ready()) }),
    headers: development ? developmentHeaders(config) : securityHeaders(config, pageScripts(clientDir)),
    log,
    development,
    limits: limitsOf(config),
  };
  const server = newServer(site);
  if (development) site.handlePage = await (await import('./development.ts')).newDevelopmentPages(server);
  const listening = listen(server, config).then(() => listenForMails(app.mailListener, config.mail));
  await listening.catch(async (error: unknown) => {
    server.close();
    await app.close();
    throw error;
  });
  const jobs = startJobs({ ...app, db: forJobs, app: db, log, ring: app.ringJob });
  app.showReaders(() => jobs.readersBehind());
  app.hearCommits((establishmentId) => jobs.wake(establishmentId));
  // Both at once: a step under way has as long as the sockets have.
  return () => Promise.all([stop(server, app), jobs.close()]).then(() => undefined);
}

function limitsOf({ keepAliveMs, connectionsPerAddress, trustedProxies }: Config): HttpLimits {
  const isTrusted = proxyAddr.compile([...trustedProxies]);
  return { keepAliveMs, perAddress: connectionsPerAddress, isProxy: (address) => isTrusted(address, 0) };
}
