import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { runBuilt } from '../support/built-server.ts';
import { temporaryDataDir, type DataDir } from '../support/data-dir.ts';
import { demoPerson } from '../support/demo-person.ts';
import { query } from '../support/embedded.ts';
import { followMessages } from '../support/follow.ts';
import { report } from '../support/seed.ts';
import { freePort } from '../support/server.ts';
import { history } from '../support/sender.ts';
import { until } from '../support/until.ts';

const lost = 3;
/** More than were lost: their revisions cover those that the clients have heard, and only the epoch tells them apart. */
const meanwhile = 8;

test('[LIVE14] an old copy restored, and more written than it lost before the clients come back: they are told to fetch anew, once, and hear each new message once', async () => {
  await using dir = temporaryDataDir();
  const PORT = String(await freePort());
  const serving = (settings = {}) => runBuilt({ PREAU_DATA_DIR: dir.dataDir, ...settings });
  let server = await serving({ PORT });
  await using parent = await demoPerson(server.url, 'parent@jules-verne.example');
  await using teacher = await demoPerson(server.url, 'teacher@jules-verne.example');
  const { id: conversationId } = await parent.api.createConversation.mutate({ participantIds: [teacher.userId] });
  const already = (await history(parent, conversationId)).length;
  const heard = await followMessages(teacher);
  const say = (who: typeof parent, body: string) => who.http.send.mutate({ id: randomUUID(), conversationId, body });
  await say(parent, 'kept');
  await until(() => heard.messages().length === 1);
  await stopped(server);
  execFileSync('cp', ['-a', dir.cluster, `${dir.cluster}.backup`]);

  server = await serving({ PORT });
  for (let index = 1; index <= lost; index += 1) await say(parent, `lost ${index}`);
  await until(() => heard.messages().length === 1 + lost);
  await stopped(server);
  execFileSync('rm', ['-rf', dir.cluster]);
  execFileSync('mv', [`${dir.cluster}.backup`, dir.cluster]);

  // At an address that the clients do not know.
  server = await serving();
  await drawEpoch(dir);
  await stopped(server);
  server = await serving();
  {
    await using early = await demoPerson(server.url, 'parent@jules-verne.example');
    for (let index = 1; index <= meanwhile; index += 1) await say(early, `meanwhile ${index}`);
  }
  await stopped(server);

  const before = heard.events.length;
  server = await serving({ PORT });
  await until(() => heard.events.length > before, { withinMs: 30_000 });
  for (let index = 1; index <= 3; index += 1) await say(parent, `new ${index}`);
  await until(() => heard.messages().at(-1)?.body === 'new 3');
  const since = heard.events.slice(before);
  expect(since.map((event) => (event.type === 'message' ? event.message.body : event.type))).toEqual([
    'reset',
    'new 1',
    'new 2',
    'new 3',
  ]);
  const bodies = (await history(teacher, conversationId)).slice(already).map(({ body }) => body);
  const written = Array.from({ length: meanwhile }, (_, index) => `meanwhile ${index + 1}`);
  expect(bodies).toEqual(['kept', ...written, 'new 1', 'new 2', 'new 3']);
  await server[Symbol.asyncDispose]();
  report('restore', { lost, 'written meanwhile': meanwhile, resets: 1, 'heard twice': 0 });
});

async function stopped(server: Awaited<ReturnType<typeof runBuilt>>): Promise<void> {
  server.kill('SIGTERM');
  expect(await server.exited).toBe(0);
}

/** As docs/self-hosting.md says, after a copy was put back. */
async function drawEpoch(dir: DataDir): Promise<void> {
  await query(dir, 'update instance set epoch = gen_random_uuid()');
}
