import pg from 'pg';
import { expect, test } from 'vitest';
import { connect } from '../support/client.ts';
import { workerDatabase } from '../support/database.ts';
import { followMessages } from '../support/follow.ts';
import { school } from '../support/school.ts';
import { history, newSender } from '../support/sender.ts';
import { freePort, runServer } from '../support/server.ts';
import { start } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[MSG13] what was acknowledged before a kill -9 of the server and a loss of every line to PostgreSQL is there, once and in order', async () => {
  await using s = await school();
  const { url: DATABASE_URL } = await workerDatabase();
  const PORT = String(await freePort());
  const origin = `http://127.0.0.1:${PORT}`;
  const begin = () => runServer({ PORT, DATABASE_URL });
  let server = await begin();
  await using parent = await connect(s.people.parent, origin);
  await using teacher = await connect(s.people.teacher, origin);
  const { id: conversationId } = await start(s, parent, ['teacher']);
  const heard = await followMessages(teacher);
  const sender = newSender(parent, conversationId, { pauseMs: 0 });
  await sender.past(10);
  await until(() => sender.inFlight() !== undefined, { everyMs: 1 });
  server.kill('SIGKILL');
  await server.exited;
  const promised = [...sender.acked.keys()];
  server = await begin();
  await sender.past(promised.length + 5);
  await loseEveryLine();
  await sender.past(sender.acked.size + 5);
  await sender.stop();
  const kept = await history(parent, conversationId);
  expect(sender.refused).toEqual([]);
  expect(kept.map(({ id }) => id)).toEqual(sender.sent.map(({ id }) => id));
  expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1));
  expect(kept.slice(0, promised.length).map(({ id }) => id)).toEqual(promised);
  await until(() => heard.messages().length >= kept.length);
  expect(heard.messages()).toEqual(kept);
  for (const message of [sender.sent[0]!, sender.sent.at(-1)!]) {
    const again = await until(() => parent.api.send.mutate(message).catch(() => null));
    expect(again).toEqual(sender.acked.get(message.id));
  }
  await server[Symbol.asyncDispose]();
});

/** As when PostgreSQL dies: nothing that was under way is answered. */
async function loseEveryLine(): Promise<void> {
  const { connection } = await workerDatabase();
  const owner = new pg.Client(connection);
  await owner.connect();
  const lines = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and usename like 'preau\\_%' and pid <> pg_backend_pid()`;
  const { rowCount } = await owner.query(lines).finally(() => owner.end());
  expect(rowCount).toBeGreaterThan(0);
}
