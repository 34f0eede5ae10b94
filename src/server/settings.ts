import { compile as compileTrust } from 'proxy-addr';
import { z } from 'zod';
import { connectionSettings } from './connection-settings.ts';
import { fileSettings } from './file-settings.ts';
import { limitSettings } from './limit-settings.ts';
import { mailSettings } from './mail-settings.ts';
import { sessionSettings } from './session-settings.ts';

const address = (...schemes: string[]) =>
  z.string().refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol));

/** Origins are compared letter by letter with what a browser sends, so a path, a slash at the end or a missing scheme would silently match nothing. */
const origins = z
  .string()
  .transform((value) => value.split(',').map((origin) => origin.trim()))
  .refine((list) =>
    list.every((origin) => /^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin),
  );

const proxies = z
  .string()
  .transform((value) => value.split(',').map((proxy) => proxy.trim()))
  .refine(isTrustable);

function isTrustable(list: string[]): boolean {
  try {
    return Boolean(compileTrust(list));
  } catch {
    return false;
  }
}

/** `shown` is what `.env.example` and the documents print as the default; `must` ends the sentence "NAME must …". */
type Setting = { schema: z.ZodType; shown: string; sentence: string; must: string; secret?: true };

/** Every setting there is. Read by config.ts; `.env.example` and the documents are tested against it. */
export const settings = {
  PORT: {
    schema: z.coerce.number().int().min(1).max(65_535).default(3000),
    shown: '3000',
    sentence: 'The one port for pages, API and WebSocket.',
    must: 'be a whole number from 1 to 65535',
  },
  HOST: {
    schema: z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
    shown: '127.0.0.1',
    sentence: 'The address to listen on; 0.0.0.0 for every network, where demo accounts need PREAU_DEMO=1.',
    must: 'be an IP address or a host name',
  },
  PREAU_PUBLIC_URL: {
    schema: address('http:', 'https:')
      .refine((value) => URL.canParse(value) && new URL(value).href === `${new URL(value).origin}/`)
      .optional(),
    shown: '',
    sentence:
      'The address people type when a proxy stands in front, for links and for wss; empty: the port on this machine.',
    must: 'be an address such as https://messages.school.example, without a path',
  },
  DATABASE_URL: {
    schema: address('postgres:', 'postgresql:').optional(),
    shown: '',
    sentence: 'A PostgreSQL 15 or later, as the owner of its database; empty: the PostgreSQL that Préau brings along.',
    must: 'be an address such as postgres://user:password@host:5432/preau',
    secret: true,
  },
  REDIS_URL: {
    schema: address('redis:', 'rediss:').optional(),
    shown: '',
    sentence: 'A Redis that joins several server processes; empty: one process.',
    must: 'be an address such as redis://host:6379',
    secret: true,
  },
  PREAU_DATA_DIR: {
    schema: z
      .string()
      .refine((value) => !value.includes('\0'))
      .optional(),
    shown: '',
    sentence: 'Where data is kept; empty: /var/lib/preau when started as root, ./data otherwise.',
    must: 'be a directory',
  },
  PREAU_ORIGINS: {
    schema: origins.optional(),
    shown: '',
    sentence: "The exact origins whose pages may talk to the server, separated by commas; empty: the server's own.",
    must: 'be origins such as https://messages.school.example, separated by commas, without a path',
  },
  PREAU_TRUSTED_PROXIES: {
    schema: proxies.optional(),
    shown: '',
    sentence:
      "The addresses of the proxies in front, separated by commas (loopback, 10.0.0.0/8 …), whose X-Forwarded-For is believed; empty: nobody's.",
    must: 'be IP addresses, networks such as 10.0.0.0/8, or the word loopback, separated by commas',
  },
  ...sessionSettings,
  ...connectionSettings,
  PREAU_REMEMBERED_CHANGES: {
    schema: z.coerce.number().int().min(0).max(1_000_000).default(5_000),
    shown: '5000',
    sentence:
      'How many changes of each school a process keeps in memory, some kilobytes each: who comes back from a shorter absence costs the database next to nothing.',
    must: 'be a whole number from 0 to 1000000',
  },
  PREAU_PUSH_RELAYS: {
    schema: origins.optional(),
    shown: '',
    sentence:
      'The exact origins, separated by commas, of push services of your own to which notifications may go although they are inside your network; empty: none, for those of browsers are outside.',
    must: 'be origins such as https://push.school.example, separated by commas, without a path',
  },
  ...limitSettings,
  ...fileSettings,
  ...mailSettings,
  PREAU_LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    shown: 'info',
    sentence: 'How much is logged: fatal, error, warn, info, debug, trace or silent.',
    must: 'be fatal, error, warn, info, debug, trace or silent',
  },
  // As a Bearer token may be written (RFC 6750 §2.1), and too long to be guessed.
  PREAU_METRICS_TOKEN: {
    schema: z
      .string()
      .regex(/^[\w\-.~+/]{16,256}=*$/)
      .optional(),
    shown: '',
    sentence:
      'The Bearer token by which /metrics is read; empty: from this machine alone, and by nobody where others can reach the server.',
    must: 'be 16 to 256 letters, digits or any of -._~+/',
    secret: true,
  },
  PREAU_DEMO: {
    schema: z.enum(['0', '1']).optional(),
    shown: '',
    sentence:
      'Demo school: 0 never, 1 also where others can reach it; empty: on the first start, on this machine alone, in the PostgreSQL that Préau brings along.',
    must: 'be 0 or 1',
  },
} as const satisfies Record<string, Setting>;
