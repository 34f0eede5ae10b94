import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runBuilt, type BuiltServer } from '../support/built-server.ts';
import { newCrowd } from '../support/crowd.ts';
import { temporaryDataDir, type DataDir } from '../support/data-dir.ts';
import { query } from '../support/embedded.ts';
import { newPushService, type TestDevice } from '../support/push-service.ts';
import { quietNow, register, set } from '../support/pushing.ts';
import { flag, newChance, report, seed } from '../support/seed.ts';
import { freePort } from '../support/server.ts';
import { until } from '../support/until.ts';

const kills = flag('PUSH_KILLS', 5);
const conversations = 20;
const readAtOnce = 4;
const [eachTime, messages] = [2, kills * 2 * conversations];

test(
  `[NOTIFY20] ${kills} kill -9 of the server while ${messages} messages in ${conversations} conversations are told: each at least once, twice under one name alone, none that was read, none in quiet hours, then one summary (seed ${seed})`,
  async () => {
    await using dir = temporaryDataDir();
    await using service = await newPushService();
    const chance = newChance();
    const PORT = String(await freePort());
    const start = () => runBuilt({ PORT, PREAU_DATA_DIR: dir.dataDir, PREAU_PUSH_RELAYS: service.origin });
    let server: BuiltServer = await start();
    await using crowd = await newCrowd(dir, server.url, 3);
    const [author, reader, quiet] = crowd.people as [Person, Person, Person];
    const ids = await begun(author, [reader.userId, quiet.userId]);
    // Nobody has a page open.
    await Promise.all([reader, quiet].map(({ ws }) => ws.close()));
    const devices = [service.newDevice(), service.newDevice()] as const;
    for (const device of devices)
      device.answers = (response) => void setTimeout(() => response.writeHead(201).end(), 200 + chance() * 200);
    const [heard, unheard] = devices;
    await register(reader, heard);
    await register(quiet, unheard);
    await set(quiet, { quietHours: quietNow() });

    for (let kill = 1; kill <= kills; kill += 1) {
      await write(dir, author.userId, reader.userId, ids);
      // Some are brought and not yet answered: whoever takes them up again cannot know that they were.
      if (kill % 2 === 1) await until(() => isReached(heard, kill * eachTime), { everyMs: 5 });
      else await wait(chance() * 3_500);
      server.kill('SIGKILL');
      await server.exited;
      server = await start();
    }
    await until(async () => (await count(dir, reader, `state in ('sent', 'skipped')`)) === messages, {
      withinMs: 60_000,
    });
    await until(async () => (await count(dir, quiet, `state = 'held'`)) === messages);

    const unread = ids.slice(readAtOnce);
    const rows = await told(dir, reader);
    expect(rows).toHaveLength(unread.length * kills * eachTime);
    expect(rows.filter((row) => !isHeard(heard, row))).toEqual([]);
    expect(tags(heard).filter((tag) => !unread.includes(tag))).toEqual([]);
    expect(unheard.received).toEqual([]);

    await set(quiet, { quietHours: { on: false } });
    await query(dir, `update notification set due_at = now() where kind = 'summary'`);
    await until(() => unheard.received.length === 1);
    server.kill('SIGKILL');
    await server.exited;
    server = await start();
    await until(async () => (await count(dir, quiet, `state = 'sent'`)) === messages + 1, { withinMs: 60_000 });
    expect(new Set(tags(unheard)).size).toBe(1);
    expect(unheard.received[0]!.payload.notification).toMatchObject({ data: { kind: 'summary' } });
    expect(unheard.received[0]!.payload.notification.body).toContain(`${messages} messages`);

    const names = heard.received.map(
      ({ payload: { notification } }) => `${notification.tag} ${notification.data.messageId}`,
    );
    const twice = names.length - new Set(names).size;
    expect(twice).toBeGreaterThan(0);
    expect(heard.received.filter(({ payload }) => payload.notification.renotify)).toEqual([]);
    await server[Symbol.asyncDispose]();
    report('kill -9 while devices are told', { kills, messages, pushes: names.length, twice, lost: 0 });
  },
  kills * 20_000 + 180_000,
);

type Person = Awaited<ReturnType<typeof newCrowd>>['first'];

async function begun(author: Person, participantIds: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 1; n <= conversations; n += 1)
    ids.push((await author.http.createConversation.mutate({ participantIds, title: `push ${n}` })).id);
  return ids;
}

/** Some messages in each conversation, at once; in the first of them the reader has read them by the time that anybody else knows of them. */
async function write(dir: DataDir, authorId: string, readerId: string, ids: readonly string[]): Promise<void> {
  const rows = ids.flatMap((conversation_id) =>
    Array.from({ length: eachTime }, () => ({
      id: crypto.randomUUID(),
      conversation_id,
      author_id: authorId,
      body: 'x',
      reply_to_id: null,
      digest: '00',
    })),
  );
  const read = ids.slice(0, readAtOnce).map((id) => `'${id}'`);
  await query(
    dir,
    `begin;
     select append_messages(establishment_id, '${JSON.stringify(rows)}') from conversation where id = '${ids[0]}';
     update participant p set last_read_seq = c.last_seq from conversation c
       where c.id = p.conversation_id and c.id in (${read.join()}) and p.user_id = '${readerId}';
     commit`,
  );
}

async function count(dir: DataDir, { userId }: Person, condition: string): Promise<number> {
  const [row] = await query(
    dir,
    `select count(*)::int as count from notification where user_id = '${userId}' and ${condition}`,
  );
  return Number(row?.count ?? 0);
}

type Told = { message_id: string; conversation_id: string; seq: number; reason: string };

async function told(dir: DataDir, { userId }: Person): Promise<Told[]> {
  const rows = await query(
    dir,
    `select message_id, conversation_id, seq, reason from notification where user_id = '${userId}' and state = 'sent'`,
  );
  return rows as Told[];
}

/** By a push of its own, or by that of a later one. */
function isHeard({ received }: TestDevice, row: Told): boolean {
  const data = received.map(({ payload }) => payload.notification.data);
  if (row.reason === 'told') return data.some(({ messageId }) => messageId === row.message_id);
  return data.some(({ conversationId, seq }) => conversationId === row.conversation_id && seq! > row.seq);
}

/** Whether the message of this number was brought, in any conversation. */
function isReached({ received }: TestDevice, seq: number): boolean {
  return received.some(({ payload }) => payload.notification.data.seq === seq);
}

function tags({ received }: TestDevice): string[] {
  return received.map(({ payload }) => payload.notification.tag);
}
