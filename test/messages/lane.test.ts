import { expect, test } from 'vitest';
import { newDatabases, closeDatabases } from '../../src/server/db/open.ts';
import { newLog } from '../../src/server/log.ts';
import { workerDatabase } from '../support/database.ts';
import { nothingDue } from '../support/due.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';
import { holding, waitingCount } from '../support/waiting.ts';

test('[MSG16] however many changes, messages and readings of a school wait, one connection waits, and other schools are served', async () => {
  await using s = await school();
  await using other = await school();
  const { connection } = await workerDatabase();
  const databases = newDatabases(connection, newLog('silent'));
  await using server = await newTestServer({ connection, databases });
  const [admin, teacher] = [await s.as('admin', server), await s.as('teacher', server)];
  const [elsewhere, colleague] = [await other.as('admin', server), await other.as('teacher', server)];
  const { id } = await start(s, admin, ['teacher'], { title: 'Conseil' });
  const { id: away } = await start(other, elsewhere, ['teacher'], { title: 'Conseil' });
  await say(admin, id, 'before');
  // Other servers of this database would wait for the same lock.
  await nothingDue(s);
  await using held = await holding('update establishment set revision = revision where id = $1', [s.id]);
  const waiting = Promise.all([
    ...Array.from({ length: 20 }, (_, index) =>
      start(s, index % 2 ? admin : teacher, ['parent'], { title: `${index}` }),
    ),
    ...Array.from({ length: 10 }, (_, index) => say(teacher, id, `${index}`)),
    teacher.http.markRead.mutate({ conversationId: id, seq: 1 }),
  ]);
  await until(async () => (await waitingCount()) > 0);
  // As long as nobody is let in, what is asked elsewhere, and here by reading, is answered.
  for (let index = 0; index < 5; index += 1)
    expect(await say(colleague, away, `${index}`)).toMatchObject({ seq: index + 1 });
  expect(await (await s.as('parent', server)).api.me.query()).toMatchObject({ user: { id: s.people.parent } });
  expect(await waitingCount()).toBe(1);
  await held.letGo();
  expect(await waiting).toHaveLength(31);
  await closeDatabases(databases);
});
