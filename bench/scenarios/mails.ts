import type pg from 'pg';
import type { Bench } from '../bench.ts';
import { freePort } from '../child.ts';
import { newFigure, type Figure } from '../figures.ts';
import { groups, type Population } from '../population.ts';
import { startServer } from '../servers.ts';
import { insertPopulation } from '../side.ts';
import { newSmtp } from '../smtp.ts';

const mostSeconds = 60;

/**
 * A mail of an unread message to each of 5,000 people, due at one moment: read, written and handed to an SMTP server on this machine. Each has to
 * arrive once, under a name of its own.
 */
export async function mails(bench: Bench): Promise<Figure[]> {
  const many = bench.quick ? 500 : 5_000;
  const school = groups(Math.ceil(many / 19), 20);
  await insertPopulation(bench, school);
  const client = await bench.postgres.connect('preau');
  await using smtp = await newSmtp();
  const options = {
    databaseUrl: bench.postgres.url('preau'),
    population: school,
    port: await freePort(),
    program: bench.program,
    env: {
      PREAU_SMTP_URL: smtp.url,
      PREAU_MAIL_FROM: 'preau@bench.example',
      PREAU_MAILS_PER_MINUTE: '100000',
    },
  };
  const server = await startServer('ours', options);
  const before = server.cpuSeconds();
  const started = performance.now();
  await plan(client, school, many);
  await smtp.heard(many);
  const seconds = (performance.now() - started) / 1_000;
  const cpuMs = ((server.cpuSeconds() - before) * 1_000) / many;
  await server.stop();
  await client.end();
  const scenario = `${many.toLocaleString('en')} mails of unread messages, due at once`;
  const names = new Set(smtp.names).size;
  return [
    newFigure({ scenario, figure: 'all handed over', unit: 's', ours: seconds }, { ours: { atMost: mostSeconds } }),
    newFigure({ scenario, figure: 'CPU of the server a mail', unit: 'ms', ours: cpuMs }),
    newFigure({ scenario, figure: 'connections', unit: '', ours: smtp.connections() }),
    newFigure(
      { scenario, figure: 'lost, or twice', unit: '', ours: many - names + smtp.names.length - names },
      { ours: { atMost: 0 } },
    ),
  ];
}

/** Planned as by the reader of new messages, and due. */
async function plan(client: pg.Client, { establishmentId }: Population, many: number): Promise<void> {
  await client.query(
    `insert into email (kind, user_id, establishment_id, conversation_id, slot, address, over_at)
     select 'unread', p.user_id, p.establishment_id, p.conversation_id, '1', u.email, now() + interval '1 day'
     from participant p join "user" u on u.id = p.user_id
     join message m on m.conversation_id = p.conversation_id and m.seq = 1 and m.author_id <> p.user_id
     where p.establishment_id = $1 limit $2`,
    [establishmentId, many],
  );
}
