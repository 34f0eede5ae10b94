import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { closeDatabases, newDatabases } from '../../src/server/db/open.ts';
import { newLog } from '../../src/server/log.ts';
import { workerDatabase } from '../support/database.ts';
import { postgresLine } from '../support/postgres-line.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { start } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[AWAY2] a PostgreSQL that says nothing and closes nothing is given up, and what waited for it is told to come back', async () => {
  await using s = await school();
  await using line = await postgresLine();
  const options = { silentMs: 1_000, connectionTimeoutMillis: 500 };
  const databases = newDatabases(line.connection, newLog('silent'), options);
  await using server = await newTestServer({ ...(await workerDatabase()), databases });
  const parent = await s.as('parent', server);
  const { id: conversationId } = await start(s, parent, ['teacher']);
  const send = (body: string) => parent.api.send.mutate({ id: randomUUID(), conversationId, body });
  await send('before');
  line.hang();
  // The second comes amid the silence that the first has met.
  const sends = [send('first'), wait(500).then(() => send('second'))];
  const refused = await Promise.all(sends.map(refusalOf));
  for (const refusal of refused) expect(refusal).toMatchObject({ reason: 'server.unavailable' });
  expect(line.hung()).toBeGreaterThan(0);
  await line.mend();
  // None of the connections that hung went back to the pool.
  await until(() => line.hung() === 0);
  const after = await until(() => send('after').catch(() => null));
  expect(after).toMatchObject({ seq: 2 });
  await closeDatabases(databases);
}, 40_000);
