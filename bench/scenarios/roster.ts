import { setTimeout as wait } from 'node:timers/promises';
import { basisOf } from '../../src/server/roster/planning/state.ts';
import type { Bench } from '../bench.ts';
import { newCaller } from '../caller.ts';
import { freePort } from '../child.ts';
import { insertOurs } from '../database/ours.ts';
import { newFigure, type Figure } from '../figures.ts';
import { p95 } from '../page/person.ts';
import { groups, type Population } from '../population.ts';
import { adminOf, dryRun, type Admin } from '../roster-files.ts';
import { startServer } from '../servers.ts';

const talkers = 20;
const messagesPerSecond = 50;

/** A school of 5,000 is imported, once more, changed and taken back, while its people write 50 messages a second. */
export async function roster(bench: Bench): Promise<Figure[]> {
  const people = bench.quick ? 1_000 : 5_000;
  const population = groups(talkers / 2, 2);
  await insertOurs(bench.postgres.db, population);
  const client = await bench.postgres.connect('preau');
  await client.query(`update membership set role = 'admin' where establishment_id = $1`, [population.establishmentId]);
  // Nobody was there who could have heard of it: their sockets would close one after the other as it is told.
  await client.query('delete from person_due where establishment_id = $1', [population.establishmentId]);
  await client.end();
  const port = await freePort();
  const databaseUrl = bench.postgres.url('preau');
  await using server = await startServer('ours', { databaseUrl, population, port, program: bench.program });
  const chat = await startChat(server.url, population);
  await wait(3_000);
  const admin = adminOf(server.url, population.people[0]!.token);
  const state = () => basisOf(bench.postgres.db, population.establishmentId);
  const scenario = `roster of ${people.toLocaleString('en')}, ${messagesPerSecond} messages/s`;
  const figures: Figure[] = [];
  const figure = (name: string, unit: string, ours: number, atMost?: number) =>
    figures.push(newFigure({ scenario, figure: name, unit, ours }, atMost === undefined ? {} : { ours: { atMost } }));

  const acknowledged = (phase: string, atMost?: number) => {
    const times = chat.take();
    figure(`message acknowledged meanwhile, ${phase}, p95`, 'ms', p95(times), atMost);
    figure(`message acknowledged meanwhile, ${phase}, longest`, 'ms', Math.max(...times));
  };
  acknowledged('before');
  const founded = await state();
  const first = await dryRun(admin, people);
  acknowledged('dry run');
  figure('dry run', 's', first.seconds, 5);
  const applied = await timed(() =>
    finish(admin, first.planId, () => admin.applyRoster.mutate({ planId: first.planId })),
  );
  figure('apply', 's', applied, 15);
  acknowledged('apply');
  await wait(5_000);
  acknowledged('after apply');
  const again = await dryRun(admin, people);
  figure('dry run again', 's', again.seconds, 5);
  figure('changes of the same again', '', again.changes, 0);
  acknowledged('dry run again');
  const undone = await timed(() =>
    finish(admin, first.planId, () => admin.undoRoster.mutate({ planId: first.planId })),
  );
  figure('undo', 's', undone);
  figure('state differs after undo', '', (await state()) === founded ? 0 : 1, 0);
  acknowledged('undo');
  await chat.stop();
  return figures;
}

async function finish(admin: Admin, planId: string, begin: () => Promise<unknown>): Promise<void> {
  await begin();
  while ((await admin.rosterPlan.query({ planId })).progress) await wait(100);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

/** Everyone writes in the conversation of their two, and waits for the answer. */
async function startChat(url: string, { people, conversations }: Population) {
  let times: number[] = [];
  let stopped = false;
  const talk = async (token: string, conversationId: string) => {
    await using caller = await newCaller(url, token);
    await wait(Math.random() * 400);
    while (!stopped) {
      const began = performance.now();
      await caller.send(conversationId, 'x'.repeat(120));
      times.push(performance.now() - began);
      await wait(Math.max(0, (1_000 * talkers) / messagesPerSecond - (performance.now() - began)));
    }
  };
  const all = conversations.flatMap(({ id, members }) => members.map((index) => talk(people[index]!.token, id)));
  return {
    take() {
      const taken = times;
      times = [];
      return taken;
    },
    async stop() {
      stopped = true;
      await Promise.all(all);
    },
  };
}
