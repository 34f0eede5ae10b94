import type pg from 'pg';
import type { Bench } from '../bench.ts';
import { newFigure, type Figure } from '../figures.ts';
import { groups, type Population } from '../population.ts';
import { insertPopulation, measure, openSide, type Side } from '../side.ts';

const behind = 20;
const withinMs = 60_000;

/** 2,000 clients come back after kill -9 and a restart, each 20 messages behind. */
export async function storm(bench: Bench): Promise<Figure[]> {
  const everyone = groups(bench.quick ? 25 : 100, 20);
  await insertPopulation(bench, everyone);
  const back = {
    ours: await comeBack(bench, 'ours', everyone),
    reference: await comeBack(bench, 'reference', everyone),
  };
  const scenario = `${everyone.people.length} clients, ${behind} messages behind`;
  const exact = ({ expected, lost, duplicates, inversions, broken }: Back) =>
    (expected - lost - duplicates - inversions - broken) / behind;
  return [
    newFigure(
      {
        scenario,
        figure: 'restart to all caught up',
        unit: 's',
        ours: back.ours.seconds,
        reference: back.reference.seconds,
      },
      { ratio: { atMost: 1.5 } },
    ),
    // Steadier than the time, which hangs on what else the machine does.
    newFigure({
      scenario,
      figure: 'CPU until then, with PostgreSQL',
      unit: 's',
      ours: back.ours.cpuSeconds,
      reference: back.reference.cpuSeconds,
    }),
    newFigure(
      {
        scenario,
        figure: 'caught up exactly',
        unit: 'clients',
        ours: exact(back.ours),
        reference: exact(back.reference),
      },
      { ours: { atLeast: everyone.people.length } },
    ),
  ];
}

type Back = Awaited<ReturnType<typeof comeBack>>;

async function comeBack(bench: Bench, name: 'ours' | 'reference', population: Population) {
  await using side = await openSide(bench, name, { population });
  const { sent } = await measure(bench, side, { rate: 100, seconds: 1, bodyCharacters: 120 });
  await side.server.stop('SIGKILL');
  await writeBehind(bench, side, population, sent + 1);
  const began = Date.now();
  await side.restart();
  const cpu = () => side.server.cpuSeconds() + bench.postgres.cpuSeconds();
  const before = cpu();
  const report = await side.generator.comeBack({ url: side.server.url, withinMs });
  const cpuSeconds = cpu() - before;
  bench.audit(name, report);
  bench.say(
    `  ${name}: ${report.delivered} of ${report.expected} after ${Math.round(report.ms)} ms of connecting ${report.why ?? ''}`,
  );
  return { ...report, cpuSeconds, seconds: (report.caughtUpAt - began) / 1_000 };
}

/** As the server itself would have stored them, and no one was there to tell. */
async function writeBehind(
  bench: Bench,
  { name, generator }: Side,
  population: Population,
  from: number,
): Promise<void> {
  await generator.expect({ from, toEach: behind });
  const client = await bench.postgres.connect(name === 'ours' ? 'preau' : 'reference');
  for (const [index, conversation] of population.conversations.entries()) {
    const first = from + index * behind;
    const bodies = Array.from({ length: behind }, (_, offset) => `#${first + offset} ${'x'.repeat(110)}`);
    const author = population.people[conversation.members[0]!]!.id;
    if (name === 'ours') await append(client, population.establishmentId, conversation.id, author, bodies);
    else await insert(client, conversation.id, author, bodies);
  }
  await client.end();
}

async function append(
  client: pg.Client,
  establishmentId: string,
  conversationId: string,
  authorId: string,
  bodies: string[],
) {
  await client.query(
    `select count(*) from append_messages($1, (select json_agg(json_build_object('id', gen_random_uuid(),
       'conversation_id', $2::text, 'author_id', $3::text, 'body', body, 'digest', '00') order by n)
     from unnest($4::text[]) with ordinality as b (body, n)))`,
    [establishmentId, conversationId, authorId, bodies],
  );
}

async function insert(client: pg.Client, conversationId: string, authorId: string, bodies: string[]) {
  await client.query(
    `insert into message (conversation_id, author_id, body)
     select $1, $2, body from unnest($3::text[]) with ordinality as b (body, n) order by n`,
    [conversationId, authorId, bodies],
  );
}
