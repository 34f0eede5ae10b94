import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { runBuilt, type BuiltServer } from '../support/built-server.ts';
import { temporaryDataDir } from '../support/data-dir.ts';
import { demoPerson } from '../support/demo-person.ts';
import { followMessages, followPresence } from '../support/follow.ts';
import { flag, newChance, report, seed } from '../support/seed.ts';
import { until } from '../support/until.ts';

const churns = flag('CHURNS', 4_000);
/** One person may have ten open, and the server may not have heard of the end of the last ones yet. */
const atOnce = 4;
const streams = ['onMessage', 'onConversation', 'onTyping', 'onPresence'];

test.skipIf(process.platform !== 'linux')(
  `[LIVE6] ${churns} sockets opened, with four subscriptions each, and destroyed: no file is left open, nobody is left online, and the heap does not grow (seed ${seed})`,
  async () => {
    await using dir = temporaryDataDir();
    const imports = ['tsx', './test/support/programs/count-memory.ts'];
    await using server = await runBuilt(
      { PREAU_DATA_DIR: dir.dataDir, PREAU_KEEP_ALIVE: '1', NODE_OPTIONS: '--expose-gc' },
      { imports },
    );
    await using teacher = await demoPerson(server.url, 'teacher@jules-verne.example');
    await using parent = await demoPerson(server.url, 'parent@jules-verne.example');
    const { id: conversationId } = await teacher.api.createConversation.mutate({ participantIds: [parent.userId] });
    const heard = await followMessages(teacher);
    const presence = await followPresence(teacher);
    const chance = newChance();
    const churn = async (count: number) => {
      const from = `${server.url.replace('http', 'ws')}/trpc`;
      for (let done = 0; done < count; done += atOnce)
        await Promise.all(Array.from({ length: atOnce }, () => openAndDestroy(from, parent, chance)));
    };
    // What is made once, and what the machine learns in the first half, is no leak.
    await churn(churns / 2);
    const heaps: number[] = [];
    for (let eighth = 0; eighth < 8; eighth += 1) {
      await churn(churns / 16);
      // The two who stay are left, and no other.
      heaps.push(await heapOf(server, 2));
    }
    // What is not let go of yet is half a megabyte at some moments (no trend over 12,000 sockets): the least of each half is compared.
    // A socket that is kept is 2 kB and more.
    const grown = Math.round((Math.min(...heaps.slice(4)) - Math.min(...heaps.slice(0, 4))) / (churns / 4));
    expect(grown, `heaps ${heaps.join(', ')}`).toBeLessThan(1_000);
    await parent.ws.close();
    await until(() => presence.events.some((event) => event.presence === 'offline' && event.userId === parent.userId));
    await teacher.api.send.mutate({ id: crypto.randomUUID(), conversationId, body: 'still there?' });
    await until(() => heard.messages().at(-1)?.body === 'still there?');
    expect(`${server.stdout()}${server.stderr()}`).not.toContain('errorId');
    report('churn', {
      churns,
      subscriptions: churns * streams.length,
      'sockets left': clientsOf(server) - 1,
      'bytes of heap a socket': grown,
    });
  },
  60_000 + churns * 60,
);

type Person = { cookie: string; origin: string };

/** Destroyed at a moment by chance: before its subscriptions are heard of, amid them, or after. */
async function openAndDestroy(url: string, person: Person, chance: () => number): Promise<void> {
  const socket = await opened(url, person);
  const answersAwaited = Math.floor(chance() * (streams.length + 1));
  let answers = 0;
  const enough = new Promise<void>((resolve) => {
    if (answersAwaited === 0) resolve();
    socket.on('message', () => (answers += 1) === answersAwaited && resolve());
  });
  streams.forEach((path, id) =>
    socket.send(JSON.stringify({ id, jsonrpc: '2.0', method: 'subscription', params: { path, input: { json: {} } } })),
  );
  await enough;
  socket.terminate();
  await once(socket, 'close');
}

/** Refused while too many of the last ones are still known to the server. */
async function opened(url: string, { cookie, origin }: Person): Promise<WebSocket> {
  for (;;) {
    const socket = new WebSocket(url, { headers: { cookie, origin } });
    const open = await once(socket, 'open').then(
      () => true,
      () => false,
    );
    socket.on('error', () => undefined);
    if (open) return socket;
    await wait(10);
  }
}

/** Once the server has let go of everything that was destroyed. */
async function heapOf(server: BuiltServer, others: number): Promise<number> {
  const heaps = () => server.stdout().match(/^heap \d+$/gm) ?? [];
  const before = heaps().length;
  await until(() => clientsOf(server) === others);
  server.kill('SIGUSR2');
  await until(() => heaps().length > before);
  return Number(heaps().at(-1)!.split(' ')[1]);
}

/** The server's ends of TCP connections, by what Linux says of its files. */
function clientsOf({ pid, url }: BuiltServer): number {
  const files = readdirSync(`/proc/${pid}/fd`).map((fd) => quietly(() => readlinkSync(`/proc/${pid}/fd/${fd}`)));
  const sockets = new Set(files.map((file) => /socket:\[(\d+)\]/.exec(file ?? '')?.[1]));
  const port = Number(new URL(url).port).toString(16).toUpperCase().padStart(4, '0');
  return readFileSync('/proc/net/tcp', 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(
      ([, local, , state, , , , , , inode]) => local?.endsWith(`:${port}`) && state !== '0A' && sockets.has(inode),
    ).length;
}

/** A file may be closed between being listed and being looked at. */
function quietly<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
