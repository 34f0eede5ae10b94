import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { parents, pupils } from '../roster/pupils.ts';
import { handIn } from '../roster/rostering.ts';
import { runBuilt, type BuiltServer } from '../support/built-server.ts';
import { temporaryDataDir, type DataDir } from '../support/data-dir.ts';
import { demoPerson } from '../support/demo-person.ts';
import { query } from '../support/embedded.ts';
import { flag, newChance, report, seed } from '../support/seed.ts';
import { freePort } from '../support/server.ts';
import { until } from '../support/until.ts';

const kills = flag('ROSTER_KILLS', 3);
const families = 1_000;

/**
 * All that an import changes, of every school, and how many accounts there are. Whoever came by the import is known by their name: their
 * id is drawn with each plan.
 */
const contents = `
  with person as (
    select m.*, case when name like '%Pons' then name else user_id::text end as known from membership m
  )
  select md5(concat_ws('|',
    (select string_agg(row(p.known, p.name, p.role, p.external_id, p.username, p.birth_date, p.suspended_at is null, p.suspended_because,
      u.email)::text, ' ' order by p.establishment_id, p.known) from person p join "user" u on u.id = p.user_id),
    (select string_agg(row(name, external_id)::text, ' ' order by establishment_id, name) from school_class),
    (select string_agg(row(c.name, p.known)::text, ' ' order by c.establishment_id, c.name, p.known) from class_student s
      join school_class c on c.id = s.class_id join person p on p.establishment_id = s.establishment_id and p.user_id = s.user_id),
    (select string_agg(row(c.name, p.known)::text, ' ' order by c.establishment_id, c.name, p.known) from class_teacher t
      join school_class c on c.id = t.class_id join person p on p.establishment_id = t.establishment_id and p.user_id = t.user_id),
    (select string_agg(row(a.known, b.known)::text, ' ' order by g.establishment_id, a.known, b.known) from guardianship g
      join person a on a.establishment_id = g.establishment_id and a.user_id = g.guardian_id
      join person b on b.establishment_id = g.establishment_id and b.user_id = g.student_id),
    (select count(*) from "user"))) as hash`;

/** Whether the database is at it at this moment. */
const working = `select count(*)::int as count from pg_stat_activity
  where usename = 'preau_live' and pid <> pg_backend_pid() and state <> 'idle' and query ~ 'roster_(person|class|link|before)'`;

test(
  `[ROSTER9] [ROSTER11] ${kills} kill -9 in the midst of an import, and as many of taking it back: it is whole or not there at every moment, and ends as it would have (seed ${seed})`,
  async () => {
    await using dir = temporaryDataDir();
    const PORT = String(await freePort());
    const start = () => runBuilt({ PORT, PREAU_DATA_DIR: dir.dataDir });
    let server: BuiltServer = await start();
    await using admin = await demoPerson(server.url, 'admin@jules-verne.example');
    const { admin: panel } = admin.http;
    const { name: schoolName } = admin.me.memberships[0]!.establishment;
    const founded = await hashOf(dir);

    const plan = async () => {
      const [children, adults] = await handIn(admin, [pupils(families), parents(families)]);
      const files = [
        { ...children!, role: 'student' as const },
        { ...adults!, role: 'parent' as const },
      ];
      return (await panel.importRoster.mutate({ files, dryRun: true })).planId;
    };
    const restart = async () => {
      server.kill('SIGKILL');
      await server.exited;
      const killedAt = new Date();
      server = await start();
      return killedAt;
    };
    const planOf = async (planId: string) =>
      (await query(dir, `select state, kept, applied_at, undone_at from roster_plan where id = '${planId}'`))[0]!;
    const isOver = async (planId: string, state: string) => (await planOf(planId)).state === state;

    // Once without a kill: how it is to be, and how long it takes.
    const first = await plan();
    await panel.applyRoster.mutate({ planId: first, schoolName });
    await until(() => isWorking(dir), { everyMs: 2 });
    const began = performance.now();
    await until(() => isOver(first, 'applied'), { everyMs: 5, withinMs: 60_000 });
    const applyMs = performance.now() - began;
    const imported = await hashOf(dir);
    expect(imported).not.toBe(founded);
    await panel.undoRoster.mutate({ planId: first });
    await until(() => isOver(first, 'undone'), { withinMs: 120_000 });
    expect(await hashOf(dir)).toBe(founded);

    const chance = newChance();
    const midst = { applying: 0, undoing: 0 };
    for (let kill = 1; kill <= kills; kill += 1) {
      const planId = await plan();
      await panel.applyRoster.mutate({ planId, schoolName });
      await until(() => isWorking(dir), { everyMs: 2 });
      // The first one, by which it is measured, was the slowest.
      await wait(chance() * applyMs * 0.5);
      const appliedFrom = await restart();
      await until(
        async () => {
          expect([founded, imported]).toContain(await hashOf(dir));
          return isOver(planId, 'applied');
        },
        { withinMs: 60_000 },
      );
      expect(await hashOf(dir)).toBe(imported);
      if ((await planOf(planId)).applied_at > appliedFrom) midst.applying += 1;

      await panel.undoRoster.mutate({ planId });
      const share = 0.1 + chance() * 0.8;
      await until(async () => (await shareOf(dir, planId)) >= share, { everyMs: 2, withinMs: 60_000 });
      const undoneFrom = await restart();
      await until(() => isOver(planId, 'undone'), { withinMs: 120_000 });
      expect(await hashOf(dir)).toBe(founded);
      const { kept, undone_at: undoneAt } = await planOf(planId);
      expect(kept).toBe(0);
      if (undoneAt > undoneFrom) midst.undoing += 1;
    }
    expect(midst.applying).toBeGreaterThanOrEqual(kills / 3);
    expect(midst.undoing).toBeGreaterThanOrEqual(kills / 3);
    expect(await query(dir, `select from job where state = 'failed' or attempts > 0`)).toEqual([]);
    await server[Symbol.asyncDispose]();
    report('kill -9 while a roster is imported', {
      kills: kills * 2,
      'in the midst of applying': midst.applying,
      'in the midst of taking back': midst.undoing,
      people: families * 2,
    });
  },
  kills * 60_000 + 180_000,
);

async function hashOf(dir: DataDir): Promise<string> {
  return (await query(dir, contents))[0]!.hash;
}

async function isWorking(dir: DataDir): Promise<boolean> {
  return (await query(dir, working))[0]!.count > 0;
}

/** How much of an import is taken back. */
async function shareOf(dir: DataDir, planId: string): Promise<number> {
  const [job] = await query(dir, `select done, total from job where kind = 'undoRoster' and slot = '${planId}'`);
  return job?.total ? job.done / job.total : 0;
}
