import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { superuser } from '../../src/server/db/embedded/initialise.ts';
import { builtServer } from '../support/build-server.ts';
import { temporaryDataDir } from '../support/data-dir.ts';
import { demoPerson } from '../support/demo-person.ts';
import { followMessages } from '../support/follow.ts';
import { runNode } from '../support/run-node.ts';
import { flag, report } from '../support/seed.ts';
import { freePort } from '../support/server.ts';
import { history } from '../support/sender.ts';
import { until } from '../support/until.ts';

const downMs = flag('LINK_MS', 60_000);
const cannot = whyNot();

/** A network of two hosts on this machine: the server's is a namespace of its own, and the cable between them can be pulled. */
function newNetwork() {
  const name = `preau-${randomUUID().slice(0, 6)}`;
  const [here, there] = [`${name}a`, `${name}b`];
  const run = (command: string) => execFileSync('ip', command.split(' '));
  run(`netns add ${name}`);
  run(`link add ${here} type veth peer name ${there}`);
  run(`link set ${there} netns ${name}`);
  run(`addr add 10.203.17.1/30 dev ${here}`);
  run(`link set ${here} up`);
  run(`-n ${name} addr add 10.203.17.2/30 dev ${there}`);
  run(`-n ${name} link set ${there} up`);
  run(`-n ${name} link set lo up`);
  // Whatever becomes of the cable, nothing meant for that host leaves this machine.
  run('route add blackhole 10.203.17.0/30 metric 4000');
  return {
    name,
    pull: () => run(`-n ${name} link set ${there} down`),
    plug: () => run(`-n ${name} link set ${there} up`),
    established: (port: string) =>
      execFileSync('ip', ['netns', 'exec', name, 'ss', '-Htn', 'state', 'established', `sport = :${port}`])
        .toString()
        .trim(),
    [Symbol.dispose]: () => {
      run('route del blackhole 10.203.17.0/30 metric 4000');
      run(`netns del ${name}`);
    },
  };
}

test.skipIf(cannot)(
  `[LIVE13] a cable pulled for ${downMs / 1_000} s: the server lets the dead sockets go within 20 s, and nobody misses anything`,
  async () => {
    using network = newNetwork();
    await using dir = temporaryDataDir();
    const PORT = String(await freePort());
    const quiet = { PREAU_DATA_DIR: dir.dataDir, PREAU_LOG_LEVEL: 'warn', PREAU_KEEP_ALIVE: '1' };
    const env = { PORT, HOST: '10.203.17.2', PREAU_DEMO: '1', ...quiet };
    await using server = runNode([builtServer], { env, imports: [], network: network.name });
    await until(() => server.stdout().includes('Préau is at'), { withinMs: 30_000 });
    const url = `http://10.203.17.2:${PORT}`;
    await using parent = await demoPerson(url, 'parent@jules-verne.example', { keepAlive: true });
    await using teacher = await demoPerson(url, 'teacher@jules-verne.example', { keepAlive: true });
    const { id } = await parent.api.createConversation.mutate({ participantIds: [teacher.userId] });
    const already = (await history(parent, id)).length;
    const heard = await followMessages(teacher);
    await parent.api.send.mutate({ id: randomUUID(), conversationId: id, body: 'before' });
    await until(() => heard.messages().length === 1);
    network.pull();
    const pulledAt = Date.now();
    await until(() => network.established(PORT) === '', { withinMs: 20_000, everyMs: 100 });
    const letGoMs = Date.now() - pulledAt;
    await writeMeanwhile(dir.sockets, id, parent.userId);
    await wait(Math.max(0, downMs - (Date.now() - pulledAt)));
    network.plug();
    await until(() => heard.messages().length === 2, { withinMs: 40_000 });
    await parent.api.send.mutate({ id: randomUUID(), conversationId: id, body: 'after' });
    await until(() => heard.messages().length === 3, { withinMs: 40_000 });
    const kept = (await history(parent, id)).slice(already);
    expect(heard.messages()).toEqual(kept);
    report('link', { 'ms down': downMs, 'ms until the sockets were let go': letGoMs, missing: 0 });
  },
);

/** Someone on the server's side of the cable writes. */
async function writeMeanwhile(host: string, conversationId: string, authorId: string): Promise<void> {
  const client = new pg.Client({ host, user: superuser, database: 'preau' });
  await client.connect();
  const rows = [
    {
      id: randomUUID(),
      conversation_id: conversationId,
      author_id: authorId,
      body: 'meanwhile',
      reply_to_id: null,
      digest: '00',
    },
  ];
  const school = `(select establishment_id from conversation where id = $1)`;
  await client.query(`select from append_messages(${school}, $2)`, [conversationId, JSON.stringify(rows)]);
  await client.end();
}

function whyNot(): string | false {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return say('needs root on Linux');
  try {
    execFileSync('ip', ['netns', 'list']);
    execFileSync('ss', ['-V']);
    return false;
  } catch {
    return say('needs the ip and ss commands (Debian: iproute2)');
  }
}

function say(reason: string): string {
  process.stdout.write(`link: not run, a network of its own ${reason}\n`);
  return reason;
}
