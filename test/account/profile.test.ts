import { expect, test } from 'vitest';
import { followAccount } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { join, school } from '../support/school.ts';
import { until } from '../support/until.ts';

test('[ACCOUNT8] one is told how one signs in and what each school calls one, but for those that suspended them', async () => {
  await using s = await school();
  await using other = await school();
  await using third = await school();
  await join(s.db, other.id, s.people.teacher, 'parent', 'Mme Autre');
  await join(s.db, third.id, s.people.teacher, 'parent', 'Mme Troisième');
  const membership = s.db.updateTable('membership').where('userId', '=', s.people.teacher);
  await membership.set({ suspendedAt: new Date() }).where('establishmentId', '=', third.id).execute();
  const { email, schools } = await (await s.as('teacher')).http.account.profile.query();
  expect(email).toMatch(/^teacher\./);
  expect(new Map(schools.map(({ establishmentId, name }) => [establishmentId, name]))).toEqual(
    new Map([
      [s.id, 'teacher'],
      [other.id, 'Mme Autre'],
    ]),
  );
});

test('[ACCOUNT8] what one calls oneself is on one’s own pages at once, and nobody else reads it', async () => {
  await using s = await school();
  const [teacher, colleague] = [await s.as('teacher'), await s.as('teacher2')];
  const bell = await followAccount(await s.as('teacher'));
  await teacher.http.account.setName.mutate({ name: '  Mimi ' });
  await until(() => bell.events.length === 2);
  expect(bell.events[1]).toEqual({ what: 'me' });
  expect((await teacher.http.me.query()).user.name).toBe('Mimi');
  const found = await colleague.http.searchContacts.query({ query: 'teacher' });
  expect(found.map(({ userId }) => userId)).toContain(s.people.teacher);
  expect(JSON.stringify(found)).not.toContain('Mimi');
  for (const name of ['', ' \u200b ', 'x'.repeat(1_000)])
    expect(await refusalOf(teacher.http.account.setName.mutate({ name }))).toMatchObject({ reason: 'input.invalid' });
});
