import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { migrate } from '../../src/server/db/migrate.ts';
import { migrations } from '../../src/server/db/migrations.ts';
import { emptyDatabase } from '../support/database.ts';
import { ask, author, left, migrateTo, school, writings } from '../support/earlier.ts';

test.each(Object.keys(migrations))(
  '[DB17] a database of %s is brought up with what was written in it',
  async (last) => {
    await using empty = await emptyDatabase();
    await migrateTo(empty.connection, last);
    await ask(empty.connection, ...writings);
    await migrate(empty.connection);
    expect(await ask(empty.connection, 'select seq, author_id, body from message order by seq')).toEqual([
      { seq: 1, author_id: author, body: 'kept' },
      { seq: 2, author_id: left, body: 'kept' },
    ]);
  },
);

test('[DB17] an import of a version that numbered nothing is taken back from its links on, and one that was under way begins again', async () => {
  await using empty = await emptyDatabase();
  await migrateTo(empty.connection, '0007-rules');
  const plan = randomUUID();
  const before = (kind: string) =>
    `insert into roster_before (establishment_id, plan_id, kind, one) values ('${school}', '${plan}', '${kind}', '${author}')`;
  await ask(
    empty.connection,
    ...writings,
    `insert into roster_plan (establishment_id, id, state, made_by, expires_at, source, questions, summary, basis, kept)
     values ('${school}', '${plan}', 'undoing', '${author}', now(), '{}', '[]', '{}', '', 3)`,
    `insert into job (establishment_id, kind, slot, payload, state, done) values ('${school}', 'undoRoster', '${plan}', '{}', 'running', 40)`,
    ...['guardian', 'student', 'person', 'email', 'class'].map(before),
  );
  await migrate(empty.connection);
  expect(await ask(empty.connection, 'select kind from roster_before order by n')).toEqual(
    ['person', 'email', 'class', 'student', 'guardian'].map((kind) => ({ kind })),
  );
  const next = await ask(empty.connection, `${before('person')} returning n::int`);
  expect(next).toEqual([{ n: 6 }]);
  expect(await ask(empty.connection, 'select done, kept from job, roster_plan')).toEqual([{ done: 0, kept: 0 }]);
});
