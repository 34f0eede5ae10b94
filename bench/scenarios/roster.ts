import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createTRPCClient, httpLink } from '@trpc/client';
import superjson from 'superjson';
import { basisOf } from '../../src/server/roster/planning/state.ts';
import type { AppRouter } from '../../src/server/router.ts';
import { rosterLimits } from '../../src/shared/roster-inputs.ts';
import type { Bench } from '../bench.ts';
import { newCaller } from '../caller.ts';
import { freePort } from '../child.ts';
import { insertOurs, nameOf } from '../database/ours.ts';
import { newFigure, type Figure } from '../figures.ts';
import { p95 } from '../page/person.ts';
import { groups, type Population } from '../population.ts';
import { startServer } from '../servers.ts';

const talkers = 20;
const messagesPerSecond = 50;
const classes = 60;

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
  const before = p95(chat.take());
  const { admin } = clientOf(server.url, population);
  const state = () => basisOf(bench.postgres.db, population.establishmentId);
  const scenario = `roster of ${people.toLocaleString('en')}, ${messagesPerSecond} messages/s`;
  const figures: Figure[] = [];
  const figure = (name: string, unit: string, ours: number, atMost?: number) =>
    figures.push(newFigure({ scenario, figure: name, unit, ours }, atMost === undefined ? {} : { ours: { atMost } }));

  const founded = await state();
  const first = await dryRun(admin, people);
  figure('dry run', 's', first.seconds, 5);
  const applied = await timed(() =>
    finish(admin, first.planId, () => admin.applyRoster.mutate({ planId: first.planId })),
  );
  figure('apply', 's', applied, 15);
  const again = await dryRun(admin, people);
  figure('dry run again', 's', again.seconds, 5);
  figure('changes of the same again', '', again.changes, 0);
  const undone = await timed(() =>
    finish(admin, first.planId, () => admin.undoRoster.mutate({ planId: first.planId })),
  );
  figure('undo', 's', undone);
  figure('state differs after undo', '', (await state()) === founded ? 0 : 1, 0);
  const during = chat.take();
  figure('message acknowledged before, p95', 'ms', before);
  figure('message acknowledged meanwhile, p95', 'ms', p95(during), 100);
  figure('message acknowledged meanwhile, longest', 'ms', Math.max(...during));
  await chat.stop();
  return figures;
}

type Admin = ReturnType<typeof clientOf>['admin'];

function clientOf(url: string, { people }: Population) {
  const origin = url.replace('ws', 'http').replace('/trpc', '');
  const headers = { cookie: `preau_session=${people[0]!.token}`, origin };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${origin}/trpc`, transformer: superjson, headers })] });
}

async function dryRun(admin: Admin, people: number): Promise<{ planId: string; seconds: number; changes: number }> {
  const files = await Promise.all(
    [pupilsOf(people / 2), parentsOf(people / 2 - classes), teachersOf()].map((text) => handIn(admin, text)),
  );
  const roles = ['student', 'parent', 'teacher'] as const;
  const chosen = files.map((fileId, index) => ({ fileId, role: roles[index]! }));
  const began = performance.now();
  const { planId, counts } = await admin.importRoster.mutate({ files: chosen, dryRun: true });
  const seconds = (performance.now() - began) / 1_000;
  return { planId, seconds, changes: counts.new + counts.changed + counts.gone + counts.unanswered };
}

async function handIn(admin: Admin, text: string): Promise<string> {
  const fileId = randomUUID();
  const bytes = Buffer.from(text);
  const parts = Math.ceil(bytes.length / rosterLimits.partBytes);
  for (let part = 0; part < parts; part += 1) {
    const data = bytes.subarray(part * rosterLimits.partBytes, (part + 1) * rosterLimits.partBytes).toString('base64');
    await admin.uploadRoster.mutate({ fileId, name: 'list.csv', part, parts, data });
  }
  return fileId;
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

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const name = (index: number) => nameOf(index).split(' ') as [string, string];
const className = (index: number) => `Class ${index % classes}`;

function pupilsOf(count: number): string {
  return `INE;Nom;Prénom;Date naissance;Classe\n${lines(count, (n) => `E${n};${name(n)[1]};${name(n)[0]};2012-01-${String(1 + (n % 28)).padStart(2, '0')};${className(n)}`)}`;
}

function parentsOf(count: number): string {
  const head = 'Matricule;Nom;Prénom;Courriel;INE enfant';
  return `${head}\n${lines(count, (n) => `P${n};${name(n)[1]};Parent ${name(n)[0]};p${n}@roster.example;E${n}`)}`;
}

function teachersOf(): string {
  return `Matricule;Nom;Prénom;Courriel;Classe\n${lines(classes, (n) => `T${n};${name(n)[1]};Teacher ${n};t${n}@roster.example;${className(n)}`)}`;
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
