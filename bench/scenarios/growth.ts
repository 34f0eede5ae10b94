import { setTimeout as wait } from 'node:timers/promises';
import type { Bench } from '../bench.ts';
import { newCaller, type Caller } from '../caller.ts';
import { insertHistory } from '../database/history.ts';
import { cursorAt, insertOurs } from '../database/ours.ts';
import { median, newFigure, type Figure } from '../figures.ts';
import { newPopulation, type Population } from '../population.ts';
import { startServer } from '../servers.ts';
import { freePort } from '../child.ts';

const conversations = 200;
const behind = 20;

type Subject = { caller: Caller; conversationId: string; cursor: string };
type Step = (subject: Subject) => Promise<unknown>;

/** What one waits for in a school of 1,000,000 messages, 100,000 of them in the conversation at hand, against one of 1,000. */
export async function growth(bench: Bench): Promise<Figure[]> {
  const messages = bench.quick ? 100_000 : 1_000_000;
  const small = newSchool();
  const large = newSchool();
  await fill(bench, small, 1_000);
  await fill(bench, large, messages);
  const population = small;
  const port = await freePort();
  await using server = await startServer('ours', {
    databaseUrl: bench.postgres.url('preau'),
    population,
    port,
    program: bench.program,
  });
  await using smallCaller = await newCaller(server.url, someone(small).token);
  await using largeCaller = await newCaller(server.url, someone(large).token);
  const subjects = {
    small: await subjectOf(bench, small, smallCaller, 1_000),
    large: await subjectOf(bench, large, largeCaller, messages),
  };
  const scenario = `growth, ${messages.toLocaleString('en')} messages`;
  const figures = [];
  for (const [figure, step] of Object.entries(steps)) {
    const { ours, reference, ratio } = await timed(bench, subjects, step);
    const words = { scenario, figure: `${figure}, against 1,000 messages`, unit: 'ms', ours, reference, ratio };
    figures.push(newFigure(words, { ratio: { atMost: 1.2 } }));
  }
  return figures;
}

const steps: Record<string, Step> = {
  'newest page': ({ caller, conversationId }) => caller.query('messages', { conversationId, limit: 50 }),
  'page far back': ({ caller, conversationId }) => caller.query('messages', { conversationId, before: 80, limit: 50 }),
  'conversations with unread': ({ caller }) => caller.query('conversations', { limit: 30 }),
  resume: ({ caller, cursor }) => caller.hear(cursor, behind),
  send: ({ caller, conversationId }) => caller.send(conversationId, 'x'.repeat(120)),
};

/** Everyone in 8 of the 200 conversations; the first holds a tenth of all messages. */
function newSchool(): Population {
  return newPopulation(
    500,
    Array.from({ length: conversations }, () => 20),
  );
}

function someone({ people, conversations }: Population) {
  return people[conversations[0]!.members[0]!]!;
}

async function fill(bench: Bench, school: Population, messages: number): Promise<void> {
  await insertOurs(bench.postgres.db, school);
  const first = Math.ceil(messages / 10);
  const each = Math.ceil((messages - first) / (conversations - 1));
  const client = await bench.postgres.connect('preau');
  await insertHistory(client, school, [first, ...Array.from({ length: conversations - 1 }, () => each)]);
  await client.end();
}

/** The first person of the first conversation; 20 of the conversation's messages behind, and behind those of 7 others. */
async function subjectOf(bench: Bench, school: Population, caller: Caller, messages: number): Promise<Subject> {
  const [conversation] = school.conversations;
  const client = await bench.postgres.connect('preau');
  const { rows } = await client.query<{ revision: string }>(
    `select m.revision from message m join participant p using (conversation_id)
     where p.user_id = $1 order by m.revision desc offset $2 limit 1`,
    [someone(school).id, behind],
  );
  const cursor = await cursorAt(client, school.establishmentId, Number(rows[0]?.revision ?? messages));
  await client.end();
  return { caller, conversationId: conversation!.id, cursor };
}

/** In turn, so that what else the machine does falls on both. */
async function timed(bench: Bench, subjects: { small: Subject; large: Subject }, step: Step) {
  const times = { small: [] as number[], large: [] as number[] };
  for (let round = 0; round < (bench.quick ? 30 : 200); round += 1) {
    for (const size of ['small', 'large'] as const) {
      // Ten a second are what one person may send.
      if (step === steps.send) await wait(55);
      const began = performance.now();
      await step(subjects[size]);
      if (round >= 10) times[size].push(performance.now() - began);
    }
  }
  const [ours, reference] = [median(times.large), median(times.small)];
  return { ours, reference, ratio: ours / reference };
}
