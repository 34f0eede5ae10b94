import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runBuilt, type BuiltServer } from '../support/built-server.ts';
import { newCrowd } from '../support/crowd.ts';
import { temporaryDataDir } from '../support/data-dir.ts';
import { query } from '../support/embedded.ts';
import { followMessages } from '../support/follow.ts';
import { flag, newChance, report, seed } from '../support/seed.ts';
import { freePort } from '../support/server.ts';
import { until } from '../support/until.ts';

const kills = flag('LATER_KILLS', 5);
const messages = kills * 500;
const betweenKills = 60;

test(
  `[SEND5] [SEND9] ${kills} kill -9 of the server while ${messages} messages are due, some with a file: each is sent once, with its own, and none is left (seed ${seed})`,
  async () => {
    await using dir = temporaryDataDir();
    const PORT = String(await freePort());
    const start = () => runBuilt({ PORT, PREAU_DATA_DIR: dir.dataDir });
    let server: BuiltServer = await start();
    await using crowd = await newCrowd(dir, server.url, 4);
    const heard = await followMessages(crowd.people[1]!);
    await query(
      dir,
      `with later as (
         insert into scheduled_message (establishment_id, id, conversation_id, author_id, body, due_at, attachments)
         select establishment_id, one, id, '${crowd.first.userId}', 'later ' || n, now() + n * interval '1 ms',
           case when n % 10 = 0 then jsonb_build_array(jsonb_build_object('id', one)) else '[]' end
         from conversation, (select n, gen_random_uuid() as one from generate_series(1, ${messages}) n) made where id = '${crowd.id}'
         returning *
       )
       insert into attachment (id, establishment_id, conversation_id, uploader_id, name, announced, received, finished_at, media_type, size, content, scheduled_id)
       select id, establishment_id, conversation_id, author_id, 'a.txt', 1, 1, now(), 'text/plain', 1, repeat('a', 64), id
       from later where attachments <> '[]'`,
    );
    const chance = newChance();
    const left: number[] = [];
    for (let kill = 1; kill <= kills; kill += 1) {
      const before = await count(dir, 'message');
      await until(async () => (await count(dir, 'message')) >= before + betweenKills, { everyMs: 5 });
      await wait(chance() * 60);
      server.kill('SIGKILL');
      await server.exited;
      server = await start();
      left.push(await count(dir, 'scheduled_message'));
    }
    await until(async () => (await count(dir, 'scheduled_message')) === 0, { withinMs: 120_000 });
    expect(await count(dir, 'message')).toBe(messages);
    const bodies = await query(dir, `select count(distinct body)::int as bodies, max(seq)::int as seq ${sent}`);
    expect(bodies).toEqual([{ bodies: messages, seq: messages }]);
    const files = await query(
      dir,
      `select count(*)::int as files from attachment a join message m on m.id = a.message_id
       where m.attachments -> 0 ->> 'id' = a.id::text and a.id = m.id and a.scheduled_id is null and a.gone_at is null`,
    );
    expect(files).toEqual([{ files: messages / 10 }]);
    await until(() => new Set(heard.messages().map(({ id }) => id)).size === messages, { withinMs: 60_000 });
    const midst = left.filter((waiting) => waiting > 0).length;
    expect(midst).toBeGreaterThanOrEqual(kills / 2);
    await server[Symbol.asyncDispose]();
    report('kill -9 while messages are due', { kills, 'with some left': midst, messages, twice: 0, lost: 0 });
  },
  kills * 12_000 + messages * 40 + 180_000,
);

const sent = `from message where body like 'later %'`;

async function count(dir: Parameters<typeof query>[0], table: 'message' | 'scheduled_message'): Promise<number> {
  const [row] = await query(dir, `select count(*)::int as count from ${table} where body like 'later %'`);
  return Number(row?.count ?? 0);
}
