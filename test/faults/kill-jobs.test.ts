import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runBuilt, type BuiltServer } from '../support/built-server.ts';
import { newChatter, newCrowd } from '../support/crowd.ts';
import { temporaryDataDir } from '../support/data-dir.ts';
import { query } from '../support/embedded.ts';
import { flag, newChance, report, seed } from '../support/seed.ts';
import { freePort } from '../support/server.ts';
import { until } from '../support/until.ts';

const kills = flag('JOB_KILLS', 5);
/** Twenty steps a second, of a thousand sessions each: more than the time between the kills is enough for. */
const sessions = kills * 25_000;

const recount = `
  select count(*)::int as days from (
    select establishment_id, day, kind, count from message_day
    except
    select e.id, (m.created_at at time zone e.timezone)::date, c.kind, count(*)
    from message m join conversation c on c.id = m.conversation_id join establishment e on e.id = m.establishment_id
    group by 1, 2, 3
  ) wrong`;

/** Other work has hours of its own. */
const ofSessions = `job where kind = 'removeOldSessions'`;

test(
  `[JOB1] [JOB6] ${kills} kill -9 of the server while messages are counted and old sessions deleted: the figures are those of a recount, the job ends once (seed ${seed})`,
  async () => {
    await using dir = temporaryDataDir();
    const PORT = String(await freePort());
    const start = () => runBuilt({ PORT, PREAU_DATA_DIR: dir.dataDir });
    let server: BuiltServer = await start();
    await using crowd = await newCrowd(dir, server.url, 8);
    await query(
      dir,
      `insert into session (id, user_id, expires_at) select 'old' || n, '${crowd.first.userId}', now() - interval '9 days' from generate_series(1, ${sessions}) n`,
    );
    await until(
      async () => (await query(dir, `delete from ${ofSessions} and state = 'done' returning id`)).length === 1,
    );
    const chatter = newChatter(crowd);
    const chance = newChance();
    const progress: number[] = [];
    for (let kill = 1; kill <= kills; kill += 1) {
      server.kill('SIGKILL');
      await server.exited;
      server = await start();
      const before = await sum(dir, `select coalesce(sum(done), 0)::int as sum from ${ofSessions}`);
      const head = await sum(dir, 'select coalesce(sum(revision), 0)::int as sum from reader_cursor');
      // Both must have moved since the last kill: otherwise nothing would be killed in its midst.
      await until(async () => (await sum(dir, 'select sum(revision)::int as sum from reader_cursor')) > head, {
        everyMs: 5,
      });
      const isOver = async () =>
        (await sum(dir, `select count(*)::int as sum from ${ofSessions} and state = 'done'`)) > 0;
      await until(
        async () => (await isOver()) || (await sum(dir, `select sum(done)::int as sum from ${ofSessions}`)) > before,
        {
          everyMs: 5,
        },
      );
      await wait(chance() * 60);
      progress.push(await sum(dir, `select sum(done)::int as sum from ${ofSessions}`));
    }
    await chatter.stop();
    await until(async () => (await query(dir, `select from ${ofSessions} and state <> 'done'`)).length === 0, {
      withinMs: 120_000,
    });
    const behind = `select count(*)::int as sum from establishment e left join reader_cursor c on c.establishment_id = e.id where e.revision > coalesce(c.revision, 0)`;
    await until(async () => (await sum(dir, behind)) === 0);
    const written = await sum(dir, 'select count(*)::int as sum from message');
    expect(await sum(dir, 'select sum(count)::int as sum from message_day')).toBe(written);
    expect(await query(dir, recount)).toEqual([{ days: 0 }]);
    expect(await query(dir, `select kind, state, done, total from ${ofSessions}`)).toEqual([
      { kind: 'removeOldSessions', state: 'done', done: sessions, total: sessions },
    ]);
    expect(await sum(dir, `select count(*)::int as sum from session where id like 'old%'`)).toBe(0);
    const midst = progress.filter((done) => done > 0 && done < sessions).length;
    expect(midst).toBeGreaterThanOrEqual(kills / 2);
    await server[Symbol.asyncDispose]();
    report('kill -9 while jobs run', { kills, 'in the midst of the job': midst, sessions, messages: written });
  },
  kills * 12_000 + 180_000,
);

async function sum(dir: Parameters<typeof query>[0], text: string): Promise<number> {
  return Number((await query(dir, text))[0]?.sum ?? 0);
}
