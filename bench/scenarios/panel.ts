import type pg from 'pg';
import type { Bench } from '../bench.ts';
import { newCaller, type Caller } from '../caller.ts';
import { insertHistory } from '../database/history.ts';
import { insertOurs } from '../database/ours.ts';
import {
  foundPanelSchool,
  insertFormerPlans,
  newPanelSchool,
  panelDays,
  panelRoles,
  placesOf,
} from '../database/panel-school.ts';
import { settled } from '../database/settled.ts';
import { median, newFigure, type Figure } from '../figures.ts';
import { p95 } from '../page/person.ts';
import { findCursors, pageCalls, panelCalls, panelPreviews, type PanelCall } from '../panel-calls.ts';
import type { Population } from '../population.ts';
import { adminOf, dryRun } from '../roster-files.ts';
import { measure, openSide, type Side } from '../side.ts';

const load = { rate: 50, bodyCharacters: 120 };
const mostMs = 50;
const previewsEvery = 5;
/** So many of the school are there, listen and write. */
const online = (person: number) => person % 10 === 5;

type Measured = PanelCall & { rows: number; times: number[]; calm: number; postgresMs: number };
/** Who asks: the panel's admins in turn, since each may only so often a minute. */
type Callers = { next(as: PanelCall['as']): Caller };

/**
 * What the pages of the panel ask, and every page when it is opened, in a school of 5,000 people and 60 classes with the messages,
 * changes and invitations of seven months, while 50 messages a second are written there.
 */
export async function panel(bench: Bench): Promise<Figure[]> {
  const messages = bench.quick ? 100_000 : 1_000_000;
  const school = newPanelSchool();
  const client = await bench.postgres.connect('preau');
  await found(bench, client, school, messages);
  await using side = await openSide(bench, 'ours', { population: school, follows: online, sends: online, asks: true });
  await settled(client, school);
  const { planId } = await dryRun(adminOf(side.server.url, school.people[0]!.token), 5_000);
  await insertFormerPlans(client, planId);
  const callers = await openCallers(side, school);
  const calls = await callsOf(client, school, planId, callers.next(undefined));
  await client.query('vacuum analyze');
  await client.end();
  const measured: Measured[] = [];
  for (const call of calls) measured.push(await alone(bench, callers, call));
  const windows = await meanwhile(bench, side, () => inTurn(callers, measured, bench.quick ? 20 : 100));
  await callers[Symbol.asyncDispose]();
  say(bench, measured);
  const scenario = `panel at ${messages.toLocaleString('en')} messages, ${load.rate} messages/s`;
  const delivery = Math.max(...windows.map((window) => window.delivery.p95));
  return [
    ...measured.map(({ name, times, isPreview }) =>
      newFigure(
        { scenario, figure: `${name}, p95`, unit: 'ms', ours: p95(times) },
        isPreview ? {} : { ours: { atMost: mostMs } },
      ),
    ),
    newFigure(
      { scenario, figure: 'delivery p95, of the worst window', unit: 'ms', ours: delivery },
      { ours: { atMost: 100 } },
    ),
  ];
}

async function found(bench: Bench, client: pg.Client, school: Population, messages: number): Promise<void> {
  await insertOurs(bench.postgres.db, school);
  await insertHistory(client, school, Math.ceil(messages / school.conversations.length), panelDays);
  await foundPanelSchool(client, school);
}

async function openCallers(side: Side, { people }: Population): Promise<Callers & AsyncDisposable> {
  const open = (person: number) => newCaller(side.server.url, people[person]!.token);
  const admins = await Promise.all(Array.from({ length: panelRoles.admin }, (_, index) => open(index)));
  const others = new Map<PanelCall['as'], Caller[]>();
  for (const role of ['teacher', 'student', 'parent'] as const) {
    const [from] = placesOf(role);
    others.set(role, await Promise.all(Array.from({ length: panelRoles.admin }, (_, index) => open(from + index))));
  }
  let turn = 0;
  const next: Callers['next'] = (as) => {
    const some = others.get(as) ?? admins;
    return some[(turn += 1) % some.length]!;
  };
  const all = [...admins, ...[...others.values()].flat()];
  return { next, [Symbol.asyncDispose]: async () => void all.map((one) => one[Symbol.asyncDispose]()) };
}

async function callsOf(client: pg.Client, school: Population, planId: string, caller: Caller): Promise<PanelCall[]> {
  const { rows } = await client.query<{ id: string }>(
    'select id from school_class where establishment_id = $1 order by name limit 1',
    [school.establishmentId],
  );
  const cursors = await findCursors(client, caller, school);
  const known = { school, classId: rows[0]!.id, planId, cursors };
  return [...panelCalls(known), ...panelPreviews(school), ...pageCalls(school)];
}

/** While nothing else goes on: what one call takes, and what PostgreSQL's processes spend on it. */
async function alone(bench: Bench, callers: Callers, call: PanelCall): Promise<Measured> {
  const times: number[] = [];
  const rows = rowsIn(await callers.next(call.as).query(call.path, call.input));
  const before = bench.postgres.cpuSeconds();
  for (let n = 0; n < 20; n += 1) times.push(await timed(callers.next(call.as), call));
  const postgresMs = ((bench.postgres.cpuSeconds() - before) * 1_000) / times.length;
  return { ...call, rows, times: [], calm: median(times), postgresMs };
}

/** In turn, so that what else the machine does falls on all. What is counted over the whole school is asked more rarely, as somebody would. */
async function inTurn(callers: Callers, measured: readonly Measured[], rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1)
    for (const call of measured)
      if (!call.isPreview || round % previewsEvery === 0) call.times.push(await timed(callers.next(call.as), call));
}

async function meanwhile(bench: Bench, side: Side, work: () => Promise<void>) {
  const windows = [await measure(bench, side, { ...load, seconds: 5 })].slice(1);
  let isDone = false;
  const working = work().finally(() => (isDone = true));
  while (!isDone) windows.push(await measure(bench, side, { ...load, seconds: bench.quick ? 10 : 20 }));
  await working;
  return windows;
}

async function timed(caller: Caller, { path, input }: PanelCall): Promise<number> {
  const began = performance.now();
  await caller.query(path, input);
  return performance.now() - began;
}

function rowsIn(answer: unknown): number {
  if (Array.isArray(answer)) return answer.length;
  const { items, history } = answer as { items?: unknown[]; history?: unknown[] };
  return (items ?? history ?? [answer]).length;
}

function say(bench: Bench, measured: readonly Measured[]): void {
  bench.say(
    '| call | rows | p50, ms | p95, ms | p50 alone, ms | PostgreSQL alone, ms of CPU | |\n|---|---|---|---|---|---|---|',
  );
  for (const { name, rows, times, calm, postgresMs } of measured) {
    const [middle, most] = [median(times), p95(times)];
    const numbers = [middle, most, calm, postgresMs].map((value) => value.toFixed(1));
    bench.say(`| ${[name, rows, ...numbers, most > mostMs ? `above ${mostMs} ms` : ''].join(' | ')} |`);
  }
}
