import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { WebSocket } from 'ws';
import { layoutOf } from '../../src/server/db/embedded/layout.ts';
import type { Bench } from '../bench.ts';
import { freePort, startNode, type Child } from '../child.ts';
import { insertSession } from '../database/ours.ts';
import { median, newFigure, type Figure } from '../figures.ts';
import { plainWire } from '../generator/plain-wire.ts';
import { trpcWire } from '../generator/trpc-wire.ts';
import type { Wire } from '../generator/wire.ts';
import { groups } from '../population.ts';
import { serverProgram, startServer } from '../servers.ts';
import { insertPopulation } from '../side.ts';

type Writer = { token: string; conversationId: string };

/** From the start of the process, on existing data, to the first message that it accepts. */
export async function coldStart(bench: Bench): Promise<Figure[]> {
  const everyone = groups(10, 20);
  await insertPopulation(bench, everyone);
  const [{ id: conversationId, members } = { id: '', members: [] }] = everyone.conversations;
  const writer = { token: everyone.people[members[0]!]!.token, conversationId };
  const runs = bench.quick ? 1 : 5;
  const times = { embedded: await embeddedTimes(bench, runs), ours: [] as number[], reference: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    for (const name of ['ours', 'reference'] as const) {
      const databaseUrl = bench.postgres.url(name === 'ours' ? 'preau' : 'reference');
      const options = { databaseUrl, population: everyone, program: bench.program };
      const wire = name === 'ours' ? trpcWire : plainWire;
      times[name].push(await timed(wire, writer, (port) => startServer(name, { ...options, port, ready: false })));
    }
  }
  const scenario = 'cold start';
  return [
    newFigure(
      { scenario, figure: 'with the embedded PostgreSQL', unit: 's', ours: median(times.embedded) },
      { ours: { atMost: 2.5 } },
    ),
    newFigure(
      {
        scenario,
        figure: 'on a running PostgreSQL',
        unit: 's',
        ours: median(times.ours),
        reference: median(times.reference),
      },
      { ours: { atMost: 1 } },
    ),
  ];
}

/** The server with a PostgreSQL of its own, whose first start made the demo school. */
async function embeddedTimes(bench: Bench, runs: number): Promise<number[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'preau-bench-'));
  const start = (port: number, until?: string) => {
    const env = { PORT: String(port), PREAU_DATA_DIR: dataDir, PREAU_DEMO: '1', PREAU_LOG_LEVEL: 'warn' };
    return startNode([bench.program ?? serverProgram], { env, until });
  };
  const first = await start(await freePort(), 'Préau is at');
  const writer = await someWriter(layoutOf(dataDir).sockets);
  await first.stop();
  const times = [];
  for (let run = 0; run < runs; run += 1) times.push(await timed(trpcWire, writer, (port) => start(port)));
  rmSync(dataDir, { recursive: true, force: true });
  return times;
}

async function someWriter(host: string): Promise<Writer> {
  const client = new pg.Client({ host, port: 5432, user: 'preau', database: 'preau' });
  await client.connect();
  const { rows } = await client.query<{ user_id: string; conversation_id: string }>(
    'select user_id, conversation_id from participant where can_write and left_at is null limit 1',
  );
  const token = await insertSession(client, rows[0]!.user_id);
  await client.end();
  return { token, conversationId: rows[0]!.conversation_id };
}

async function timed(wire: Wire, writer: Writer, start: (port: number) => Promise<Child>): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const server = await start(port);
  const url = `ws://127.0.0.1:${port}${wire === trpcWire ? '/trpc' : ''}`;
  while (!(await accepts(wire, url, writer))) await wait(5);
  const seconds = (performance.now() - began) / 1_000;
  await server.stop();
  return seconds;
}

function accepts(wire: Wire, url: string, { token, conversationId }: Writer): Promise<boolean> {
  return new Promise((resolve) => {
    const headers = { cookie: `preau_session=${token}`, origin: url.replace('ws', 'http').replace('/trpc', '') };
    const socket = new WebSocket(url, { headers });
    const end = (accepted: boolean) => {
      socket.terminate();
      resolve(accepted);
    };
    const nothing = () => {};
    const ears = {
      ready: nothing,
      delivered: nothing,
      broken: nothing,
      sent: () => end(true),
      refused: () => end(false),
    };
    socket.on('error', () => resolve(false));
    socket.on('open', () => socket.send(wire.send(1, conversationId, 'first')));
    socket.on('message', (data: Buffer) => {
      const text = data.toString('latin1');
      wire.hear(text, 0, text.length, ears);
    });
  });
}
