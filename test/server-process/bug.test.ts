import { expect, test } from 'vitest';
import { closing, connect } from '../support/client.ts';
import { workerDatabase } from '../support/database.ts';
import { school } from '../support/school.ts';
import { runServer } from '../support/server.ts';

test.each([
  ['an error that nobody caught', 'SIGUSR2', 'thrown by the test'],
  ['a broken promise that nobody waited for', 'SIGWINCH', 'broken by the test'],
] as const)(
  '[STOP1] %s is logged, everyone is told to come back, and the process ends with exit code 1',
  async (_, signal, words) => {
    await using s = await school();
    const { url } = await workerDatabase();
    await using server = await runServer({ DATABASE_URL: url }, ['tsx', './test/support/programs/throw.ts']);
    await using parent = await connect(s.people.parent, server.url);
    await parent.api.me.query();
    const closed = closing(parent);
    server.kill(signal);
    expect(await closed).toBe(1012);
    expect(await server.exited).toBe(1);
    const said = server
      .stdout()
      .split('\n')
      .filter((line) => line.includes('an error nobody caught'));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(words);
  },
  30_000,
);
