import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Bench } from '../bench.ts';
import { newCaller, type Caller } from '../caller.ts';
import { newFigure, type Figure } from '../figures.ts';
import { groups, type Population } from '../population.ts';
import { insertPopulation, measure, openSide, type Side, type Window } from '../side.ts';
import { newSmtp } from '../smtp.ts';

const load = { rate: 50, bodyCharacters: 120 };
const most = { shownSeconds: 2, rowsSeconds: 10, mailedSeconds: 60, chat: 1.2 };
/** So many of the school are there, listen and write. */
const online = (person: number) => person % 10 === 5;

/**
 * An urgent announcement to everyone of a school of 5,000, each of whom is mailed at once, while a tenth of them write to each other: how soon
 * it is shown to its author, in its rows, and handed to an SMTP server on this machine, and what becomes of the chat meanwhile.
 */
export async function announcement(bench: Bench): Promise<Figure[]> {
  const many = bench.quick ? 500 : 5_000;
  const school = groups(many / 20, 20);
  await insertPopulation(bench, school);
  const client = await bench.postgres.connect('preau');
  await prepare(client, school);
  await using smtp = await newSmtp();
  const env = { PREAU_SMTP_URL: smtp.url, PREAU_MAIL_FROM: 'preau@bench.example', PREAU_MAILS_PER_MINUTE: '100000' };
  await using side = await openSide(bench, 'ours', { population: school, follows: online, sends: online, env });
  await using author = await newCaller(side.server.url, school.people[0]!.token);
  const seconds = 5;
  await measure(bench, side, { ...load, seconds: 5 });
  const idle = await measure(bench, side, { ...load, seconds });
  const { shown, id } = await announce(author);
  const { rows, mailed, windows } = await letOut({ bench, side, client, seconds }, id, () => smtp.heard(many - 1));
  await client.end();
  const scenario = `an announcement to ${many.toLocaleString('en')}, ${load.rate} messages/s`;
  const names = new Set(smtp.names).size;
  const p95 = (window: Window) => window.acknowledgement.p95;
  const busy = Math.max(...windows.map(p95));
  return [
    newFigure(
      { scenario, figure: 'planned and shown', unit: 's', ours: shown },
      { ours: { atMost: most.shownSeconds } },
    ),
    newFigure({ scenario, figure: 'all rows written', unit: 's', ours: rows }, { ours: { atMost: most.rowsSeconds } }),
    newFigure(
      { scenario, figure: 'all handed over', unit: 's', ours: mailed },
      { ours: { atMost: most.mailedSeconds } },
    ),
    newFigure(
      { scenario, figure: 'lost, or twice', unit: '', ours: many - 1 - names + smtp.names.length - names },
      { ours: { atMost: 0 } },
    ),
    newFigure({ scenario, figure: 'acknowledgement p95, before', unit: 'ms', ours: p95(idle) }),
    newFigure({ scenario, figure: 'acknowledgement p95, meanwhile', unit: 'ms', ours: busy }),
    newFigure(
      { scenario, figure: 'meanwhile to before', unit: '×', ours: busy / p95(idle) },
      { ours: { atMost: most.chat } },
    ),
  ];
}

/** Its first answers for the school, everyone has opened their account, and the log was read up to here, as on a server that has been there for a while. */
async function prepare(client: pg.Client, { establishmentId, people }: Population): Promise<void> {
  await client.query(`update membership set role = 'admin' where establishment_id = $1 and user_id = $2`, [
    establishmentId,
    people[0]!.id,
  ]);
  await client.query(`update "user" set first_signed_in_at = now()`);
  await client.query(
    `insert into reader_cursor (establishment_id, name, revision) select e.id, reader.name, e.revision
     from establishment e cross join unnest($1::text[]) as reader (name)`,
    [['notification', 'message-day', 'searched-message', 'unreadMail']],
  );
  await client.query('vacuum analyze');
}

async function announce(author: Caller): Promise<{ shown: number; id: string }> {
  const audience = { groups: [{ kind: 'everyone' }], except: [] };
  const id = randomUUID();
  const began = performance.now();
  await author.query('announcements.preview', { audience });
  const text = { title: 'Neige', body: 'Le collège est fermé demain.', importance: 'urgent' };
  await author.mutate('announcements.send', { clientId: id, audience, ...text });
  await author.query('announcements.one', { id });
  return { shown: (performance.now() - began) / 1_000, id };
}

type Meanwhile = { bench: Bench; side: Side; client: pg.Client; seconds: number };

/** Its minute is over: until all it is for are in their rows, and until all were mailed, from then on. */
async function letOut({ bench, side, client, seconds }: Meanwhile, id: string, heard: () => Promise<void>) {
  const began = performance.now();
  const since = () => (performance.now() - began) / 1_000;
  await client.query(`update announcement set due_at = now() where id = $1`, [id]);
  let isDone = false;
  const working = Promise.all([planned(client, id).then(since), heard().then(since)]).finally(() => (isDone = true));
  const windows: Window[] = [];
  while (!isDone) windows.push(await measure(bench, side, { ...load, seconds }));
  const [rows, mailed] = await working;
  return { rows, mailed, windows };
}

/** Everyone is in it, and a mail to each is planned. */
async function planned(client: pg.Client, id: string): Promise<void> {
  const asked = `select (select count(*) from participant where conversation_id = $1 and user_id <> a.author_id) as people,
    (select count(*) from email where conversation_id = $1) as mails from announcement a where a.id = $1`;
  for (;;) {
    const { rows } = await client.query<{ people: string; mails: string }>(asked, [id]);
    const { people, mails } = rows[0]!;
    if (Number(people) > 0 && people === mails) return;
    await wait(100);
  }
}
