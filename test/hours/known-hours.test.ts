import { expect, test } from 'vitest';
import { KnownHours } from '../../src/server/hours/known-hours.ts';
import { workerDatabase } from '../support/database.ts';
import { school } from '../support/school.ts';
import { set } from '../support/settings.ts';

test('[HOURS19] until when a school is closed is known to the minute, by its clock, and read anew once it is forgotten', async () => {
  await using s = await school();
  const admin = await s.as('admin');
  const { databases } = await workerDatabase();
  await set(admin, { hours: 'france' });
  const known = new KnownHours(databases.live);
  // A Tuesday of summer: two hours behind the clock of the school.
  const at = async (time: string) =>
    (await known.now(s.id, Date.parse(`2027-06-15T${time}Z`))).heldUntil?.toISOString() ?? null;
  expect(await at('04:59:59.999')).toBe('2027-06-15T05:00:00.000Z');
  expect(await at('05:00:00.000')).toBeNull();
  expect(await at('17:59:59.999')).toBeNull();
  expect(await at('18:00:00.000')).toBe('2027-06-16T05:00:00.000Z');
  const { revision } = await set(admin, { hours: 'none' });
  expect((await known.now(s.id)).settingsRevision).toBeLessThan(revision);
  known.forget(s.id);
  expect(await known.now(s.id)).toEqual({ settingsRevision: revision, heldUntil: null });
});
