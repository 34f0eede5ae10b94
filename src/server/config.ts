import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { bucketFault, filesOf, type FileConfig } from './file-settings.ts';
import { discordOf, limitsOf } from './limit-settings.ts';
import type { Limits } from './limits.ts';
import { mailFault, mailOf, type MailConfig } from './mail-settings.ts';
import { OperatorError } from './operator-error.ts';
import { settings } from './settings.ts';

export class ConfigError extends OperatorError {
  override name = 'ConfigError';
}

/** `demo` is undefined where nothing was said. `publicUrl` has no slash at its end. */
export type Config = {
  port: number;
  host: string;
  publicUrl: string;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  dataDir: string;
  origins: readonly string[];
  trustedProxies: readonly string[];
  sessionTtlMs: number;
  toldSessionTtlMs: number;
  sessionMaxMs: number;
  strangersPerMinute: number;
  upgradesPerSecond: number;
  connectionsPerAddress: number;
  keepAliveMs: number;
  rememberedChanges: number;
  limits: Limits;
  files: FileConfig;
  mail: MailConfig;
  pushRelays: readonly string[];
  metricsToken: string | undefined;
  logLevel: string;
  demo: boolean | undefined;
};

const shape = Object.fromEntries(Object.entries(settings).map(([name, { schema }]) => [name, schema])) as {
  [Name in keyof typeof settings]: (typeof settings)[Name]['schema'];
};

/**
 * The environment, with a `.env` file of the working directory below it: what is set outside the file wins. What it holds for
 * another PostgreSQL (`PGSSLMODE`, `PGOPTIONS` …), the driver would apply to the one that Préau brings along.
 */
export function environment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  if (!process.env.DATABASE_URL?.trim())
    for (const name of Object.keys(process.env)) if (/^PG[A-Z]/.test(name)) delete process.env[name];
  return process.env;
}

/** Throws a `ConfigError` that names the first wrong variable. An empty variable counts as one that is not set. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const { PORT: port, HOST: host, ...values } = read(env);
  const local = `http://${urlHost(isAnyAddress(host) ? '127.0.0.1' : host)}:${port}`;
  const publicUrl = (values.PREAU_PUBLIC_URL ?? local).replace(/\/+$/, '');
  const limits = limitsOf(values);
  const discord = discordOf(limits);
  if (discord) throw new ConfigError(discord);
  const dataDir = resolve(values.PREAU_DATA_DIR ?? (process.getuid?.() === 0 ? '/var/lib/preau' : './data'));
  const files = filesOf(values, dataDir);
  const mail = mailOf(values);
  const fault = bucketFault(files) ?? mailFault(mail);
  if (fault) throw new ConfigError(fault);
  return {
    port,
    host,
    publicUrl,
    databaseUrl: values.DATABASE_URL,
    redisUrl: values.REDIS_URL,
    dataDir,
    origins: values.PREAU_ORIGINS ?? ownOrigins(port, host, values.PREAU_PUBLIC_URL),
    trustedProxies: values.PREAU_TRUSTED_PROXIES ?? [],
    sessionTtlMs: values.PREAU_SESSION_TTL * 1000,
    toldSessionTtlMs: values.PREAU_PUSH_SESSION_TTL * 1000,
    sessionMaxMs: values.PREAU_SESSION_MAX * 1000,
    strangersPerMinute: values.PREAU_STRANGERS_PER_MINUTE,
    upgradesPerSecond: values.PREAU_UPGRADES_PER_SECOND,
    connectionsPerAddress: values.PREAU_CONNECTIONS_PER_ADDRESS,
    keepAliveMs: values.PREAU_KEEP_ALIVE * 1000,
    rememberedChanges: values.PREAU_REMEMBERED_CHANGES,
    limits,
    files,
    mail,
    pushRelays: values.PREAU_PUSH_RELAYS ?? [],
    metricsToken: values.PREAU_METRICS_TOKEN,
    logLevel: values.PREAU_LOG_LEVEL,
    demo: values.PREAU_DEMO === undefined ? undefined : values.PREAU_DEMO === '1',
  };
}

/** Whether others than the people at this machine can reach the server, directly or through its proxy. */
export function isExposed(config: Config): boolean {
  return ![config.host, new URL(config.publicUrl).hostname].every(isLoopback);
}

function read(env: NodeJS.ProcessEnv) {
  const said = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const result = z.object(shape).safeParse(said);
  if (!result.success) throw wrong(String(result.error.issues[0]?.path[0]), said);
  return result.data;
}

function wrong(name: string, said: NodeJS.ProcessEnv): ConfigError {
  const setting = Object.entries(settings).find(([key]) => key === name)?.[1];
  const value = setting && 'secret' in setting ? '' : `, not "${said[name]}"`;
  return new ConfigError(`${name} must ${setting?.must}${value}.`);
}

/** A page's origin is what its reader typed, and this machine goes by several names. */
function ownOrigins(port: number, host: string, publicUrl: string | undefined): string[] {
  if (publicUrl !== undefined) return [new URL(publicUrl).origin];
  return [...new Set(['127.0.0.1', 'localhost', urlHost(host)])].map(
    (name) => new URL(`http://${name}:${port}`).origin,
  );
}

function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function isAnyAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/** Whether a host name is this machine's own, as it calls itself. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.[\d.]+$/.test(host);
}
