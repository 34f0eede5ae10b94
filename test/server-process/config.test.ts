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
    PREAU_SESSION_MAX: ['0', 'a month', '31536001'],
    PREAU_STRANGERS_PER_MINUTE: ['0', 'many', '1.5'],
    PREAU_UPGRADES_PER_SECOND: ['0', '-1'],
    PREAU_CONNECTIONS_PER_ADDRESS: ['9', 'many'],
    PREAU_KEEP_ALIVE: ['0', '3601'],
    PREAU_REMEMBERED_CHANGES: ['-1', 'many'],
    PREAU_LOG_LEVEL: ['loud'],
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
