import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runBuilt, type BuiltServer } from '../support/built-server.ts';
import { temporaryDataDir } from '../support/data-dir.ts';
import { demoPerson } from '../support/demo-person.ts';
import { query } from '../support/embedded.ts';
import { flag, newChance, report, seed } from '../support/seed.ts';
import { freePort } from '../support/server.ts';
import { until } from '../support/until.ts';

const kills = flag('ROSTER_KILLS', 6);
const pupils = 3_000;

const lines = Array.from(
  { length: pupils },
  (_, n) => `K${n};Nom ${n};Prénom ${n};2012-01-0${(n % 9) + 1};Kill ${n % 40}`,
);
const text = `INE;Nom;Prénom;Date naissance;Classe\n${lines.join('\n')}\n`;

test(
  `[ROSTER9] ${kills} kill -9 of the server while a roster is applied and taken back: nothing of it is there, or all of it, and in the end all (seed ${seed})`,
  async () => {
    await using dir = temporaryDataDir();
    const PORT = String(await freePort());
    const start = () => runBuilt({ PORT, PREAU_DATA_DIR: dir.dataDir });
    let server: BuiltServer = await start();
    const chance = newChance();
    const count = async () =>
      Number((await query(dir, `select count(*)::int as count from membership where external_id like 'K%'`))[0]!.count);
    const stateOf = async (planId: string) =>
      String((await query(dir, `select state from roster_plan where id = '${planId}'`))[0]!.state);
    const planId = await planned(server.url);
    let midst = 0;
    const through = async (begin: 'applyRoster' | 'undoRoster', left: number) => {
      await using admin = await demoPerson(server.url, 'admin@jules-verne.example');
      const { establishmentId } = await admin.http.admin.rosterPlan.query({ planId });
      const { name } = admin.me.memberships.find(
        ({ establishment }) => establishment.id === establishmentId,
      )!.establishment;
      if (begin === 'applyRoster') await admin.http.admin.applyRoster.mutate({ planId, schoolName: name });
      else await admin.http.admin.undoRoster.mutate({ planId });
      for (let kill = 0; kill < kills / 2; kill += 1) {
        // From its first step on, for as long as it takes: some fall into the midst of the one that writes.
        await until(
          async () =>
            Number(
              (await query(dir, `select done from job where slot = '${planId}' order by created_at desc limit 1`))[0]!
                .done,
            ) > 0,
          { everyMs: 5 },
        );
        await wait(chance() * 400);
        server.kill('SIGKILL');
        await server.exited;
        server = await start();
        const there = await count();
        expect([0, pupils]).toContain(there);
        if (there !== left) midst += 1;
      }
      await until(async () => ['applied', 'undone'].includes(await stateOf(planId)), { withinMs: 60_000 });
      expect(await count()).toBe(left);
    };
    await through('applyRoster', pupils);
    await through('undoRoster', 0);
    await server[Symbol.asyncDispose]();
    report('kill -9 while a roster is applied', { kills, 'before it was written': midst, pupils });
  },
  kills * 20_000 + 180_000,
);

async function planned(url: string): Promise<string> {
  await using admin = await demoPerson(url, 'admin@jules-verne.example');
  const fileId = randomUUID();
  const data = Buffer.from(text).toString('base64');
  await admin.http.admin.uploadRoster.mutate({ fileId, name: 'x.csv', part: 0, parts: 1, data });
  const files = [{ fileId, role: 'student' as const }];
  return (await admin.http.admin.importRoster.mutate({ files, complete: false, dryRun: true })).planId;
}
