import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, test } from 'vitest';
import { superuser } from '../../src/server/db/embedded/initialise.ts';
import { temporaryDataDir, type DataDir } from '../support/data-dir.ts';
import { demoPerson } from '../support/demo-person.ts';
import { followMessages } from '../support/follow.ts';
import { freePort, runServer } from '../support/server.ts';
import { until } from '../support/until.ts';

test('[LIVE14] after an old copy is restored, clients that had heard more are told to fetch anew, and hear each new message once', async () => {
  await using dir = temporaryDataDir();
  const PORT = String(await freePort());
  const start = () => runServer({ PORT, PREAU_DATA_DIR: dir.dataDir });
  const stop = async (server: Awaited<ReturnType<typeof start>>) => {
    server.kill('SIGTERM');
    await server.exited;
  };
  let server = await start();
  await using parent = await demoPerson(server.url, 'parent@jules-verne.example');
  await using teacher = await demoPerson(server.url, 'teacher@jules-verne.example');
  const { id: conversationId } = await parent.api.createConversation.mutate({ participantIds: [teacher.userId] });
  const send = (body: string) => parent.http.send.mutate({ id: randomUUID(), conversationId, body });
  const heard = await followMessages(teacher);
  await send('kept');
  await until(() => heard.messages().length === 1);
  await stop(server);
  execFileSync('cp', ['-a', dir.cluster, `${dir.cluster}.backup`]);
  server = await start();
  for (const body of ['lost 1', 'lost 2', 'lost 3']) await send(body);
  await until(() => heard.messages().length === 4);
  await stop(server);
  execFileSync('rm', ['-rf', dir.cluster]);
  execFileSync('mv', [`${dir.cluster}.backup`, dir.cluster]);
  server = await start();
  await drawEpoch(dir);
  await stop(server);
  server = await start();
  await until(() => heard.events.at(-1)?.type === 'reset', { withinMs: 30_000 });
  const before = heard.messages().length;
  for (let index = 1; index <= 6; index += 1) await send(`new ${index}`);
  await until(() => heard.messages().length === before + 6);
  expect(
    heard
      .messages()
      .slice(before)
      .map(({ body }) => body),
  ).toEqual(['new 1', 'new 2', 'new 3', 'new 4', 'new 5', 'new 6']);
  const { items } = await teacher.http.messages.query({ conversationId, limit: 200 });
  expect(items.map(({ body }) => body)).not.toContain('lost 1');
  expect(items.slice(-6).map(({ id }) => id)).toEqual(
    heard
      .messages()
      .slice(before)
      .map(({ id }) => id),
  );
  await server[Symbol.asyncDispose]();
});

/** As docs/self-hosting.md says, after a copy was put back. */
async function drawEpoch({ sockets }: DataDir): Promise<void> {
  const client = new pg.Client({ host: sockets, user: superuser, database: 'preau' });
  await client.connect();
  await client.query('update instance set epoch = gen_random_uuid()');
  await client.end();
}
