import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isReady, runBuilt } from '../support/built-server.ts';
import { temporaryDataDir, type DataDir } from '../support/data-dir.ts';
import { demoPerson } from '../support/demo-person.ts';
import { followMessages } from '../support/follow.ts';
import { history, newSender } from '../support/sender.ts';
import { refusalOf } from '../support/refusal.ts';
import { flag, report } from '../support/seed.ts';
import { until } from '../support/until.ts';
import { unwatchedPostgres } from '../support/unwatched-postgres.ts';

const frozenMs = flag('FROZEN_MS', 20_000);
const stoppedMs = flag('STOPPED_MS', 10_000);

/** A parent who writes to a teacher who listens, and a second teacher who only listens. */
async function talking(
  newSettings = async (dir: DataDir): Promise<NodeJS.ProcessEnv> => ({ PREAU_DATA_DIR: dir.dataDir }),
) {
  const dir = temporaryDataDir();
  const server = await runBuilt(await newSettings(dir));
  const people = await Promise.all(
    ['parent', 'teacher', 'teacher2'].map((who) => demoPerson(server.url, `${who}@jules-verne.example`)),
  );
  const [parent, teacher, idle] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
  const { id } = await parent.api.createConversation.mutate({ participantIds: [teacher.userId] });
  const { id: quiet } = await teacher.api.createConversation.mutate({ participantIds: [idle.userId] });
  const already = (await history(parent, id)).length;
  const close = async () => {
    for (const person of people) await person[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
    await dir[Symbol.asyncDispose]();
  };
  return { dir, server, parent, teacher, idle, id, quiet, already, [Symbol.asyncDispose]: close };
}

type Talking = Awaited<ReturnType<typeof talking>>;

/** Breaks the database while one writes and two listen, then asks that everyone has everything, once and in order. */
async function survives(t: Talking, name: string, breakIt: () => Promise<void>): Promise<void> {
  const busy = await followMessages(t.teacher);
  const idle = await followMessages(t.idle);
  const sender = newSender(t.parent, t.id);
  await sender.past(20);
  await breakIt();
  await sender.past(sender.acked.size + 20);
  await sender.stop();
  const kept = (await history(t.parent, t.id)).slice(t.already);
  expect(sender.refused).toEqual([]);
  expect(kept.map(({ id }) => id)).toEqual(sender.sent.map(({ id }) => id));
  await until(() => busy.messages().length >= kept.length);
  expect(busy.messages().map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
  const { id } = await t.teacher.api.send.mutate({
    id: crypto.randomUUID(),
    conversationId: t.quiet,
    body: 'still there?',
  });
  await until(() => idle.messages().some((message) => message.id === id));
  expect([...busy.errors, ...idle.errors]).toEqual([]);
  expect([...busy.events, ...idle.events].filter(({ type }) => type === 'reset')).toEqual([]);
  // Nobody had to come back either: the sockets that were there are the ones that heard.
  for (const { sockets } of [t.parent, t.teacher, t.idle]) expect(sockets).toHaveLength(1);
  report(name, { acks: sender.acked.size, missing: 0, 'subscriptions ended': 0 });
}

test(`[LIVE12] PostgreSQL frozen for ${frozenMs / 1_000} s: nobody loses a message or their subscription`, async () => {
  await using t = await talking();
  await survives(t, 'PostgreSQL frozen', async () => {
    signalAll(t.dir, 'SIGSTOP');
    await wait(frozenMs);
    signalAll(t.dir, 'SIGCONT');
  });
});

test('[LIVE12] PostgreSQL stopped: it is started again, and nobody loses a message or their subscription', async () => {
  await using t = await talking();
  await survives(t, 'PostgreSQL stopped', async () => {
    const pid = t.dir.pid()!;
    process.kill(pid, 'SIGINT');
    await until(() => t.dir.pid() !== pid && t.dir.pid() !== undefined, { withinMs: 20_000 });
  });
});

test(`[LIVE12] a school’s own PostgreSQL stopped for ${stoppedMs / 1_000} s: nobody loses a message or their subscription, and a send is told to come later`, async () => {
  const own: { postgres?: Awaited<ReturnType<typeof unwatchedPostgres>> } = {};
  await using t = await talking(async (dir) => {
    own.postgres = await unwatchedPostgres(dir);
    return { DATABASE_URL: own.postgres.url };
  });
  await survives(t, 'PostgreSQL away', async () => {
    await own.postgres!.stop();
    const refused = refusalOf(t.teacher.api.send.mutate({ id: randomUUID(), conversationId: t.quiet, body: 'away' }));
    await wait(stoppedMs);
    expect(await isReady(t.server.url)).toBe(false);
    expect(await refused).toMatchObject({ reason: 'server.unavailable' });
    await own.postgres!.start();
    await until(() => isReady(t.server.url), { withinMs: 5_000 });
  });
});

/** The postmaster and all its children: stopping it alone would leave them at work. */
function signalAll(dir: DataDir, signal: NodeJS.Signals): void {
  const postmaster = dir.pid()!;
  for (const pid of [postmaster, ...childrenOf(postmaster)]) process.kill(pid, signal);
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
  } catch {
    return undefined;
  }
}
