import { expect, test } from 'vitest';
import { connect } from '../support/client.ts';
import { workerDatabase } from '../support/database.ts';
import { school } from '../support/school.ts';
import { runServer } from '../support/server.ts';
import { terminate, waitingForLock } from '../support/waiting.ts';

test('[LIVE12] a connection that dies in the middle of a transaction ends that call, and not the server', async () => {
  await using s = await school();
  const { url } = await workerDatabase();
  await using server = await runServer({ DATABASE_URL: url });
  let ended = false;
  void server.exited.then(() => (ended = true));
  await using teacher = await connect(s.people.teacher, server.url);
  await teacher.api.me.query();
  let answer: Promise<unknown> = Promise.resolve();
  await s.db.transaction().execute(async (trx) => {
    await trx.updateTable('establishment').set({ revision: 1 }).where('id', '=', s.id).execute();
    answer = teacher.api.createConversation
      .mutate({ participantIds: [s.people.parent] })
      .catch((error: unknown) => error);
    await terminate(await waitingForLock());
    await answer;
  });
  expect(await answer).toMatchObject({ data: { reason: 'server.unavailable' } });
  expect(await teacher.http.me.query()).toMatchObject({ user: { id: s.people.teacher } });
  expect(server.stderr() + server.stdout()).not.toContain('an error nobody caught');
  expect(ended).toBe(false);
});
