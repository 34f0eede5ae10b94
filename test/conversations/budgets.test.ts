import { expect, test } from 'vitest';
import { connect } from '../support/client.ts';
import { refusalOf } from '../support/refusal.ts';
import { newClass, newPerson, school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { add, start } from '../support/talk.ts';

const tooMany = { code: 'TOO_MANY_REQUESTS', reason: 'rate.exceeded' };

test('[MAY10] the eleventh conversation that a pupil makes within a minute waits, one that is there does not', async () => {
  await using s = await school();
  const student = await s.as('student');
  for (let made = 0; made < 9; made += 1) await start(s, student, ['teacher'], { title: `Exposé ${made}` });
  const direct = await start(s, student, ['teacher']);
  const { retryAfterMs, ...refused } = await refusalOf(start(s, student, ['parent']));
  expect(refused).toMatchObject(tooMany);
  expect(retryAfterMs).toBeGreaterThan(0);
  expect(retryAfterMs).toBeLessThanOrEqual(60_000);
  expect(await start(s, student, ['teacher'])).toMatchObject({ id: direct.id });
});

test('[MAY10] staff make more than ten', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  const titles = Array.from({ length: 12 }, (_, made) => `Exposé ${made}`);
  for (const title of titles) expect(await start(s, teacher, ['student'], { title })).toMatchObject({ title });
});

test('[MAY11] a pupil puts ten conversations a day before one person, on every process, made or brought into', async () => {
  await using s = await school();
  await using elsewhere = await newTestServer();
  const [other] = [await newPerson(s.db, s.id, 'other', 'teacher')];
  await newClass(s.db, s.id, '4e C', other, [s.people.student]);
  const [here, there] = [await s.as('student'), await s.as('student', elsewhere)];
  const participantIds = [other];
  for (const client of [here, there])
    for (let made = 0; made < 5; made += 1)
      await client.http.createConversation.mutate({ participantIds, title: `Exposé ${made}` });
  for (const client of [here, there]) {
    const { retryAfterMs, ...refused } = await refusalOf(
      client.http.createConversation.mutate({ participantIds, title: 'Encore' }),
    );
    expect(refused).toMatchObject(tooMany);
    expect(retryAfterMs).toBeGreaterThan(23 * 3_600_000);
  }
  const group = await start(s, here, ['teacher'], { title: 'Autre' });
  const adding = refusalOf(here.http.addParticipants.mutate({ conversationId: group.id, userIds: [other] }));
  expect(await adding).toMatchObject(tooMany);
  // Someone before whom they put nothing yet is not concerned, nor does staff who writes to them count.
  await add(s, here, group.id, 'parent');
  await using teacher = await connect(other, s.server.origin);
  await start(s, teacher, ['student'], { title: 'Réponse' });
});
