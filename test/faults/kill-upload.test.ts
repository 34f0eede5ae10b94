import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runBuilt, type BuiltServer } from '../support/built-server.ts';
import { newCarrier, type Carrier } from '../support/carrier.ts';
import { newCrowd, type Crowd } from '../support/crowd.ts';
import { temporaryDataDir, type DataDir } from '../support/data-dir.ts';
import { query } from '../support/embedded.ts';
import { ask } from '../support/files.ts';
import { followMessages } from '../support/follow.ts';
import { flag, newChance, report, seed } from '../support/seed.ts';
import { history } from '../support/sender.ts';
import { freePort } from '../support/server.ts';
import { until } from '../support/until.ts';

const kills = flag('UPLOAD_KILLS', 5);
const people = 4;
const megabytes = 2;

test(
  `[FILE1] [FILE5] [FILE9] [FILE11] [MSG13] ${kills} kill -9 of the server while ${people} people upload files and send messages with them: all that was acknowledged is whole and there once, and of the rest nothing stays (seed ${seed})`,
  async () => {
    await using dir = temporaryDataDir();
    const TMPDIR = join(dir.dataDir, 'tmp');
    mkdirSync(TMPDIR);
    const PORT = String(await freePort());
    const start = () => runBuilt({ PORT, TMPDIR, PREAU_DATA_DIR: dir.dataDir });
    let server: BuiltServer = await start();
    const killed = async () => {
      server.kill('SIGKILL');
      await server.exited;
      server = await start();
    };
    await using crowd = await newCrowd(dir, server.url, people);
    const heard = await followMessages(crowd.people[0]!);
    const chance = newChance();
    const carriers = crowd.people.map((person) => newCarrier(person, crowd.id, { chance, megabytes }));
    const acks = () => carriers.reduce((sum, { acked }) => sum + acked.size, 0);
    const midway = () => carriers.filter((carrier) => carrier.isMidway()).length;
    const met: number[] = [];
    for (let kill = 1; kill <= kills; kill += 1) {
      const before = acks();
      await until(() => acks() >= before + people, { withinMs: 60_000 });
      await wait(chance() * 300);
      await until(() => midway() > 0, { everyMs: 1 });
      await wait(chance() * 10);
      met.push(midway());
      await killed();
    }
    await Promise.all(carriers.map(({ stop }) => stop()));
    expect(carriers.flatMap(({ refused, lost, halves }) => [...refused, ...lost, ...halves])).toEqual([]);
    await expectWhole(crowd, carriers);
    await until(() => heard.messages().length >= acks());
    expect(new Set(heard.messages().map(({ id }) => id)).size).toBe(heard.messages().length);
    await pass(dir, TMPDIR);
    await killed();
    await expectNothingElse(dir, TMPDIR);
    const resumed = carriers.flatMap((carrier) => carrier.resumed);
    expect(met.filter((count) => count > 0).length).toBeGreaterThanOrEqual(kills / 2);
    expect(resumed.filter((from) => from > 0).length).toBeGreaterThan(0);
    await server[Symbol.asyncDispose]();
    report('kill -9 while files are uploaded', {
      kills,
      'uploads midway at a kill': met.reduce((sum, count) => sum + count, 0),
      'uploads that went on': resumed.length,
      messages: acks(),
      'given up': carriers.reduce((sum, { given }) => sum + given.length, 0),
      'missing, twice or half': 0,
    });
  },
  kills * 60_000 + 180_000,
);

/** Each message is there once, with its files in their order, and somebody else gets the same bytes. */
async function expectWhole({ people: [first, other], id }: Crowd, carriers: Carrier[]): Promise<void> {
  const sent = new Map(carriers.flatMap(({ acked }) => [...acked]));
  const kept = await history(first!, id);
  expect(kept.map((message) => message.id).toSorted()).toEqual([...sent.keys()].toSorted());
  for (const { id: messageId, attachments } of kept) {
    const reader = carriers[0]!.acked.has(messageId) ? other! : first!;
    const digests: string[] = [];
    for (const file of attachments) {
      const bytes = Buffer.from(await (await ask(reader, file)).arrayBuffer());
      digests.push(hash('sha256', bytes));
    }
    expect(digests).toEqual(sent.get(messageId)!.digests);
  }
}

/** A day for what was not sent, and an hour for what a killed process was at; the hour's sweeping is still to come. */
async function pass(dir: DataDir, tmp: string): Promise<void> {
  await query(dir, `update attachment set gone_at = now() - interval '1 minute' where message_id is null`);
  await query(dir, `delete from job where kind = 'sweepFiles'`);
  const before = Date.now() / 1_000 - 3_700;
  for (const directory of [tmp, join(dir.dataDir, 'files')])
    for (const name of readdirSync(directory)) utimesSync(join(directory, name), before, before);
}

async function expectNothingElse(dir: DataDir, tmp: string): Promise<void> {
  const stored = () =>
    readdirSync(join(dir.dataDir, 'files'), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map(({ name }) => name);
  const unsent = () => query(dir, 'select from attachment where message_id is null');
  await until(async () => (await unsent()).length === 0, { withinMs: 30_000 });
  await until(() => !stored().some((name) => name.startsWith('coming-')) && readdirSync(tmp).length === 0);
  const rows = await query(
    dir,
    `select content as digest from attachment union select thumbnail from attachment where thumbnail is not null`,
  );
  expect(stored().toSorted()).toEqual(rows.map(({ digest }) => String(digest)).toSorted());
}
