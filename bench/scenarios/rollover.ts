import type pg from 'pg';
import type { Bench } from '../bench.ts';
import { newCaller, type Caller } from '../caller.ts';
import { insertOurs } from '../database/ours.ts';
import {
  classNames,
  digestOf,
  foundRollingSchool,
  newRollingSchool,
  speakInClasses,
  students,
  teachers,
} from '../database/rolling-school.ts';
import { settled } from '../database/settled.ts';
import { median, newFigure, type Figure } from '../figures.ts';
import type { Population } from '../population.ts';
import { measure, openSide } from '../side.ts';

const load = { rate: 50, bodyCharacters: 120 };

/**
 * The year of 1,200 students in 60 classes turns and turns back, each class with a conversation of its students and one of its
 * families, while 50 messages a second flow among the teachers: how long whoever presses waits, how long until everyone's
 * conversations are those of the new year, and what those who write notice.
 */
export async function rollover(bench: Bench): Promise<Figure[]> {
  const school = newRollingSchool();
  await insertOurs(bench.postgres.db, school);
  const client = await bench.postgres.connect('preau');
  await foundRollingSchool(client, school);
  const isTeacher = (person: number) => person < teachers;
  await using side = await openSide(bench, 'ours', { population: school, follows: isTeacher, sends: isTeacher });
  await settled(client, school);
  await speakInClasses(client, school);
  // A school that has gone through a year is one of which PostgreSQL knows how large it is.
  await client.query('vacuum analyze');
  await using admin = await newCaller(side.server.url, school.people[0]!.token);
  const before = await digestOf(client, school);
  const lists = await timesOf(20, () => admin.query('admin.classes', {}));
  const calm = await measure(bench, side, { ...load, seconds: 5 });
  const flowing = measure(bench, side, { ...load, seconds: bench.quick ? 20 : 45 });
  const ran = await timed(client, school, () => run(admin));
  const listed = await timesOf(20, () => admin.query('admin.classes', {}));
  const after = await digestOf(client, school);
  const undone = await timed(client, school, () => undo(admin));
  const { delivery } = await flowing;
  const same = (await digestOf(client, school)) === before && after !== before;
  await client.end();
  const scenario = `rollover of ${students.toLocaleString('en')} in ${classNames.length} classes`;
  const of = (figure: string, ours: number, atMost?: number, unit = 'ms') =>
    newFigure({ scenario, figure, unit, ours }, atMost === undefined ? {} : { ours: { atMost } });
  return [
    of('preview and run, until answered', ran.answered, 10_000),
    of('run alone, which holds the school’s counter', ran.held),
    of('preview and run, until every conversation has followed', ran.followed, 10_000),
    of('undo, until answered', undone.answered, 10_000),
    of('undo alone, which holds the school’s counter', undone.held),
    of('undo, until every conversation has followed', undone.followed, 10_000),
    of('undone, states that differ', same ? 0 : 1, 0, ''),
    of('admin.classes, median', median(lists), 50),
    of('admin.classes while it follows, median', median(listed)),
    of('delivery p95 before', calm.delivery.p95),
    of('delivery p95 meanwhile', delivery.p95, 100),
    of('delivery p99 meanwhile', delivery.p99),
    of('delivery at longest meanwhile', delivery.max),
  ];
}

/** Answers what the change itself took, in milliseconds: the school's counter is held for less than that. */
async function run(admin: Caller): Promise<number> {
  const { basis, plan } = (await admin.query('admin.planRollover', {})) as { basis: string; plan: object };
  return timeOf(() => admin.mutate('admin.runRollover', { basis, plan }));
}

async function undo(admin: Caller): Promise<number> {
  const { rollover: last } = (await admin.query('admin.schoolYears', {})) as { rollover: { id: string } };
  return timeOf(() => admin.mutate('admin.undoRollover', { rolloverId: last.id }));
}

async function timed(client: pg.Client, school: Population, work: () => Promise<number>) {
  const began = performance.now();
  const held = await work();
  const answered = performance.now() - began;
  await settled(client, school);
  return { held, answered, followed: performance.now() - began };
}

async function timeOf(call: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await call();
  return performance.now() - began;
}

async function timesOf(count: number, call: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) times.push(await timeOf(call));
  return times;
}
