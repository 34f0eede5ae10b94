import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runBuilt, type BuiltServer } from '../support/built-server.ts';
import { temporaryDataDir } from '../support/data-dir.ts';
import { demoPerson } from '../support/demo-person.ts';
import { query } from '../support/embedded.ts';
import { flag, newChance, report, seed } from '../support/seed.ts';
import { freePort } from '../support/server.ts';
import { until } from '../support/until.ts';

const kills = flag('ANNOUNCEMENT_KILLS', 4);
const announcements = kills * 30;

test(
  `[ANNOUNCE21] ${kills} kill -9 of the server between the sending and the publication of ${announcements} announcements: each is out once and whole, with its file, and what was taken back is not (seed ${seed})`,
  async () => {
    await using dir = temporaryDataDir();
    const PORT = String(await freePort());
    const start = () => runBuilt({ PORT, PREAU_DATA_DIR: dir.dataDir });
    let server: BuiltServer = await start();
    await using teacher = await demoPerson(server.url, 'teacher@jules-verne.example');
    const [row] = await query(
      dir,
      `select c.id from school_class c join class_teacher t on t.class_id = c.id
      where t.user_id = '${teacher.userId}' limit 1`,
    );
    const audience = JSON.stringify({ groups: [{ kind: 'families', classId: row!.id }], except: [] });
    // More of them than one account may send in an hour.
    await query(
      dir,
      `with planned as (
         insert into announcement
           (establishment_id, id, message_id, author_id, title, body, importance, audience, digest, due_at, state, attachments)
         select establishment_id, gen_random_uuid(), gen_random_uuid(), user_id, 'killed', 'killed ' || n, 'normal', '${audience}', '',
           now() + n * interval '40 ms', case when n % 10 = 0 then 'takenBack' else 'waiting' end,
           jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'name', 'a.txt', 'mediaType', 'text/plain', 'size', 1))
         from membership, generate_series(1, ${announcements}) n where user_id = '${teacher.userId}' and role = 'teacher'
         returning *)
       insert into attachment
         (id, establishment_id, uploader_id, announcement_id, name, announced, received, finished_at, media_type, size, content)
       select (attachments -> 0 ->> 'id')::uuid, establishment_id, author_id, id, 'a.txt', 1, 1, now(), 'text/plain', 1, repeat('0', 64)
       from planned where state = 'waiting'`,
    );
    const chance = newChance();
    const out = async () => Number((await query(dir, `select count(*)::int as n ${published}`))[0]!.n);
    let midst = 0;
    for (let kill = 1; kill <= kills; kill += 1) {
      const before = await out();
      await until(async () => (await out()) > before + 2, { everyMs: 5, withinMs: 30_000 });
      await wait(chance() * 60);
      server.kill('SIGKILL');
      await server.exited;
      if ((await left(dir)) > 0) midst += 1;
      server = await start();
    }
    await until(async () => (await left(dir)) === 0, { withinMs: 120_000 });
    const whole = announcements - announcements / 10;
    expect(
      await query(
        dir,
        `select count(*)::int as n, min(c.last_seq) as first, max(c.last_seq) as last,
        min(c.participant_count) as fewest, max(c.participant_count) as most
      from announcement a join conversation c on c.id = a.id where a.title = 'killed'`,
      ),
    ).toEqual([{ n: whole, first: 1, last: 1, fewest: 3, most: 3 }]);
    expect(
      await query(
        dir,
        `select count(*)::int as n, count(distinct m.body)::int as bodies from message m
      where m.body like 'killed %'`,
      ),
    ).toEqual([{ n: whole, bodies: whole }]);
    expect(
      await query(
        dir,
        `select count(*)::int as n from attachment f join announcement a on a.message_id = f.message_id join message m on m.id = a.message_id
      where a.title = 'killed' and f.conversation_id = a.id and f.announcement_id is null and f.gone_at is null and m.attachments = a.attachments`,
      ),
    ).toEqual([{ n: whole }]);
    expect(
      await query(
        dir,
        `select count(*)::int as n from participant p join announcement a on a.id = p.conversation_id
      where a.title = 'killed'`,
      ),
    ).toEqual([{ n: whole * 3 }]);
    expect(await out()).toBe(whole);
    expect(midst).toBeGreaterThanOrEqual(kills / 2);
    await server[Symbol.asyncDispose]();
    report('kill -9 while announcements go out', { kills, 'with some left': midst, announcements, twice: 0, lost: 0 });
  },
  kills * 40_000 + 240_000,
);

const published = `from announcement where title = 'killed' and state = 'published'`;

async function left(dir: Parameters<typeof query>[0]): Promise<number> {
  const [row] = await query(
    dir,
    `select count(*)::int as n from announcement where title = 'killed' and state = 'waiting'`,
  );
  return Number(row!.n);
}
