import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ConfigError, isExposed, readConfig } from '../../src/server/config.ts';
import { settings } from '../../src/server/settings.ts';

test('[CFG1] every setting has a default', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:3000',
    databaseUrl: undefined,
    origins: ['http://127.0.0.1:3000', 'http://localhost:3000'],
    sessionTtlMs: 8 * 60 * 60 * 1000,
    toldSessionTtlMs: 30 * 24 * 60 * 60 * 1000,
    sessionMaxMs: 30 * 24 * 60 * 60 * 1000,
    demo: undefined,
  });
});

describe('[CFG2] a wrong setting is refused with one sentence that names it, and no password', () => {
  const wrong = {
    PORT: ['0', '65536', '3000.5', 'http'],
    HOST: ['http://localhost', 'a b'],
    PREAU_PUBLIC_URL: [
      'messages.school.example',
      'ftp://school.example',
      'https://school.example/messages',
      'https://school.example/?a',
    ],
    DATABASE_URL: ['mysql://user:hunter2@host/preau', 'hunter2'],
    REDIS_URL: ['http://:hunter2@host'],
    PREAU_DATA_DIR: ['a\0b'],
    PREAU_ORIGINS: ['https://school.example/', 'school.example', 'https://school.example/a', 'https://a.example,', '*'],
    PREAU_TRUSTED_PROXIES: ['proxy', '10.0.0.0/99', 'loopback, x'],
    PREAU_SESSION_TTL: ['0', 'two weeks', '59'],
    PREAU_PUSH_SESSION_TTL: ['0', 'a month', '31536001'],
    PREAU_SESSION_MAX: ['0', 'a month', '31536001'],
    PREAU_STRANGERS_PER_MINUTE: ['0', 'many', '1.5'],
    PREAU_UPGRADES_PER_SECOND: ['0', '-1'],
    PREAU_CONNECTIONS_PER_ADDRESS: ['9', 'many'],
    PREAU_KEEP_ALIVE: ['0', '3601'],
    PREAU_REMEMBERED_CHANGES: ['-1', 'many'],
    PREAU_MESSAGE_CHARACTERS: ['0', '20001', 'long'],
    PREAU_TITLE_CHARACTERS: ['9', '301'],
    PREAU_GROUP_PARTICIPANTS: ['1', '1001'],
    PREAU_ANNOUNCEMENT_PARTICIPANTS: ['1', '10001'],
    PREAU_FRAME_BYTES: ['16383', '1048577'],
    PREAU_BODY_BYTES: ['65535', '16777217'],
    PREAU_CALLS_PER_BATCH: ['9', '101'],
    PREAU_SOCKETS_PER_USER: ['0', '101'],
    PREAU_SUBSCRIPTIONS_PER_SOCKET: ['4', '101'],
    PREAU_CALLS_IN_FLIGHT: ['0', '101'],
    PREAU_CALLS_WAITING: ['1', '1001'],
    PREAU_SENDS_PER_SECOND: ['0', '1001', '0.5'],
    PREAU_SENDS_AT_ONCE: ['1', '10001'],
    PREAU_SIGN_IN_FAILURES: ['0', '1001'],
    PREAU_SIGN_IN_FAILURES_PER_ADDRESS: ['9', '100001'],
    PREAU_SIGN_IN_WINDOW: ['59', '86401'],
    PREAU_PUSH_RELAYS: ['push.school.example', 'https://push.school.example/', 'ftp://push.school.example'],
    PREAU_FILES_DIR: ['a\0b'],
    PREAU_S3_BUCKET: ['s3.example/preau', 'ftp://s3.example/preau', 'https://s3.example', 'https://s3.example/a/b'],
    PREAU_S3_REGION: ['eu west'],
    PREAU_S3_KEY: ['a b'],
    PREAU_S3_SECRET: ['hunter2 hunter2'],
    PREAU_CLAMD: ['127.0.0.1:3310', 'tcp://127.0.0.1', 'http://127.0.0.1:3310', 'unix:'],
    PREAU_FILE_MEGABYTES_PER_PERSON: ['0', 'many'],
    PREAU_FILE_MEGABYTES_PER_SCHOOL: ['0', '1.5'],
    PREAU_SMTP_URL: [
      'smtp.school.example',
      'http://smtp.school.example',
      'smtp://user:hunter2@smtp.school.example/x',
      'smtps://smtp.school.example?tls=no',
      'smtp://user:100%hunter2@smtp.school.example',
    ],
    PREAU_MAIL_FROM: ['Préau', 'a@b, c@d', 'Préau <a@b.example', 'a b@c.example'],
    PREAU_MAILS_PER_MINUTE: ['0', 'many'],
    PREAU_MAILS_PER_ADDRESS: ['0', '1001'],
    PREAU_MAIL_IN_DOMAIN: ['reply@school.example', 'https://reply.school.example', '-x.example', 'a b'],
    PREAU_MAIL_IN_PORT: ['0', '65536', 'smtp'],
    PREAU_MAIL_IN_HOST: ['http://127.0.0.1', 'a b'],
    PREAU_MAIL_IN_MEGABYTES: ['0', '101', 'many'],
    PREAU_LOG_LEVEL: ['loud'],
    PREAU_METRICS_TOKEN: ['hunter2', 'hunter2 hunter2 hunter2'],
    PREAU_DEMO: ['yes', '2'],
  } satisfies Record<keyof typeof settings, string[]>;
  test.each(Object.entries(wrong).flatMap(([name, values]) => values.map((value) => [name, value])))(
    '%s=%s',
    (name, value) => {
      const reading = () => readConfig({ [name]: value });
      expect(reading).toThrow(ConfigError);
      expect(reading).toThrow(new RegExp(`^${name} must .+\\.$`));
      expect(reading).not.toThrow(/hunter2/);
    },
  );
});

test.each([
  [
    { PREAU_MESSAGE_CHARACTERS: '15000' },
    'PREAU_FRAME_BYTES must be at least 94096, so that a message of PREAU_MESSAGE_CHARACTERS has room in it.',
  ],
  [
    { PREAU_GROUP_PARTICIPANTS: '1000', PREAU_MESSAGE_CHARACTERS: '100', PREAU_FRAME_BYTES: '40000' },
    'PREAU_FRAME_BYTES must be at least 43096, so that a group of PREAU_GROUP_PARTICIPANTS has room in it.',
  ],
  [
    { PREAU_FRAME_BYTES: '100000', PREAU_BODY_BYTES: '65536' },
    'PREAU_BODY_BYTES must be at least 100000, so that what PREAU_FRAME_BYTES allows has room in it.',
  ],
  [
    { PREAU_BODY_BYTES: '100000' },
    'PREAU_BODY_BYTES must be at least 199096, so that an announcement of PREAU_ANNOUNCEMENT_PARTICIPANTS has room in it.',
  ],
  [{ PREAU_SENDS_PER_SECOND: '30' }, 'PREAU_SENDS_AT_ONCE must be more than PREAU_SENDS_PER_SECOND, 30.'],
])('[CFG6] limits that are right by themselves and not together are refused with one sentence: %j', (env, sentence) => {
  expect(() => readConfig(env)).toThrow(new ConfigError(sentence));
});

test('[CFG3] .env.example lists every setting with its sentence and its default, and nothing else', () => {
  const [, ...entries] = readFileSync('.env.example', 'utf8').trim().split('\n\n');
  const expected = Object.entries(settings).map(([name, { sentence, shown }]) => `# ${sentence}\n${name}=${shown}`);
  expect(entries).toEqual(expected);
});

test('[CFG3] the default that is shown is the one that holds', () => {
  const shown = Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, setting.shown]));
  expect(readConfig(shown)).toEqual(readConfig({}));
});

test('[CFG4] the origins allowed are those of the public address, else those this machine answers to', () => {
  expect(readConfig({ PREAU_PUBLIC_URL: 'https://messages.school.example/' })).toMatchObject({
    publicUrl: 'https://messages.school.example',
    origins: ['https://messages.school.example'],
  });
  expect(readConfig({ HOST: '192.0.2.7', PORT: '80' }).origins).toContain('http://192.0.2.7');
  expect(readConfig({ PREAU_ORIGINS: 'https://a.example, https://b.example:8443' }).origins).toEqual([
    'https://a.example',
    'https://b.example:8443',
  ]);
});

test('[CFG5] a server is exposed when its address, or that of its proxy, is not this machine', () => {
  const exposed = (env: NodeJS.ProcessEnv) => isExposed(readConfig(env));
  expect([{}, { HOST: 'localhost' }, { HOST: '::1' }, { HOST: '127.0.0.2' }].map(exposed)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect([{ HOST: '0.0.0.0' }, { HOST: '::' }, { PREAU_PUBLIC_URL: 'https://school.example' }].map(exposed)).toEqual([
    true,
    true,
    true,
  ]);
});
