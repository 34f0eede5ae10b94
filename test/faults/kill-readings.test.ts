import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runBuilt, type BuiltServer } from '../support/built-server.ts';
import { temporaryDataDir, type DataDir } from '../support/data-dir.ts';
import { demoPerson } from '../support/demo-person.ts';
import { query } from '../support/embedded.ts';
import { flag, newChance, report, seed } from '../support/seed.ts';
import { freePort } from '../support/server.ts';
import { until } from '../support/until.ts';

const kills = flag('READING_KILLS', 3);
const conversations = kills * 5_000;
const readings = conversations * 2;
const inAStep = 500;

test(
  `[HOURS20] ${kills} kill -9 of the server while ${readings} readings are told as the hours of their school begin: each is told once, and none is left (seed ${seed})`,
  async () => {
    await using dir = temporaryDataDir();
    const PORT = String(await freePort());
    const start = () => runBuilt({ PORT, PREAU_DATA_DIR: dir.dataDir });
    let server: BuiltServer = await start();
    await using teacher = await demoPerson(server.url, 'teacher@jules-verne.example');
    await using parent = await demoPerson(server.url, 'parent@jules-verne.example');
    const [school] = await query(dir, held(teacher.userId, parent.userId));
    await query(dir, `update establishment set readings_due_at = now() where id = '${String(school!.id)}'`);
    const chance = newChance();
    let midst = 0;
    for (let kill = 1; kill <= kills; kill += 1) {
      const before = await left(dir);
      await until(async () => (await left(dir)) < before, { everyMs: 5, withinMs: 60_000 });
      await wait(chance() * 60);
      server.kill('SIGKILL');
      await server.exited;
      if ((await left(dir)) > 0) midst += 1;
      server = await start();
    }
    await until(async () => (await left(dir)) === 0, { withinMs: 120_000 });
    const told = await query(
      dir,
      `select count(*)::int as people, p.revision, max(c.revision) = p.revision as seen
       from participant p join conversation c on c.id = p.conversation_id
       where c.title = 'killed' and p.told_read_seq is null and p.last_read_seq = 3 group by p.revision order by p.revision`,
    );
    expect(told).toHaveLength(readings / inAStep);
    expect(told.filter(({ people, seen, revision }) => people !== inAStep || !seen || Number(revision) === 0)).toEqual(
      [],
    );
    await until(async () => (await due(dir)) === 0);
    expect(midst).toBeGreaterThanOrEqual(kills / 2);
    await server[Symbol.asyncDispose]();
    report('kill -9 while readings are told', { kills, 'with some left': midst, readings, twice: 0, lost: 0 });
  },
  kills * 40_000 + 240_000,
);

/** Both have read in each what was written there; told of it is the first message. */
function held(...[teacher, parent]: string[]): string {
  return `
    with school as (
      select establishment_id as id from membership where user_id = '${teacher}' limit 1
    ), made as (
      insert into conversation (establishment_id, id, kind, title, created_by, participant_count, last_seq, revision, made_revision, header_revision)
      select school.id, gen_random_uuid(), 'group', 'killed', '${teacher}', 2, 3, 0, 0, 0
      from school, generate_series(1, ${conversations}) returning id
    ), people as (
      insert into participant (establishment_id, conversation_id, user_id, can_write, last_read_seq, told_read_seq, revision, own_revision)
      select school.id, made.id, person::uuid, true, 3, 1, 0, 0 from school, made, unnest(array['${teacher}', '${parent}']) person
    )
    select id from school`;
}

async function left(dir: DataDir): Promise<number> {
  const [row] = await query(dir, `select count(*)::int as n from participant where told_read_seq is not null`);
  return Number(row!.n);
}

async function due(dir: DataDir): Promise<number> {
  const [row] = await query(dir, `select count(*)::int as n from establishment where readings_due_at is not null`);
  return Number(row!.n);
}
