import { expect, test } from 'vitest';
import { school, type School } from '../support/school.ts';

const shares = ({ db, people }: School) =>
  db
    .selectFrom('membership')
    .select(['sharesPresence', 'sharesReading'])
    .where('userId', '=', people.teacher)
    .executeTakeFirstOrThrow();

test('[MAY12] what somebody chose to share stays so when their role changes', async () => {
  await using s = await school();
  const admin = await s.as('admin');
  const setRole = (role: 'student' | 'parent') => admin.api.admin.setRole.mutate({ userId: s.people.teacher, role });
  expect(await shares(s)).toEqual({ sharesPresence: true, sharesReading: true });
  await setRole('student');
  expect(await shares(s)).toEqual({ sharesPresence: false, sharesReading: false });
  const chosen = { chosePresence: true, choseReading: false };
  await s.db.updateTable('membership').set(chosen).where('userId', '=', s.people.teacher).execute();
  expect(await shares(s)).toEqual({ sharesPresence: true, sharesReading: false });
  await setRole('parent');
  expect(await shares(s)).toEqual({ sharesPresence: true, sharesReading: false });
  await setRole('student');
  expect(await shares(s)).toEqual({ sharesPresence: true, sharesReading: false });
});
