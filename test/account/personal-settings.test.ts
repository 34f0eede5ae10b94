import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { usualSettings } from '../../src/shared/usual-settings.ts';
import { workerDatabase } from '../support/database.ts';
import { followAccount } from '../support/follow.ts';
import { outcomesOf, refusalOf } from '../support/refusal.ts';
import { school, type School } from '../support/school.ts';
import { until } from '../support/until.ts';

const rowOf = (s: School, userId: string) =>
  s.db.selectFrom('personalSettings').selectAll().where('userId', '=', userId).executeTakeFirst();

/** As a newer version leaves it, which the server is taken back from. */
function keep(s: School, userId: string, settings: object) {
  return s.db.insertInto('personalSettings').values({ userId, version: 9, settings }).execute();
}

test('[PREF1] what somebody sets for themselves is theirs on every device, which hears at once that it changed', async () => {
  await using s = await school();
  const [desk, phone, other] = [await s.as('parent'), await s.as('parent'), await s.as('teacher')];
  expect(await desk.http.account.preferences.query()).toMatchObject(usualSettings);
  const [heard, overheard] = [await followAccount(phone), await followAccount(other)];
  const display = { theme: 'dark', textSize: 'large' } as const;
  expect(await desk.http.account.setPreferences.mutate({ display })).toMatchObject({ display });
  await until(() => heard.events.length === 2);
  expect(heard.events).toEqual([{ what: 'all' }, { what: 'preferences' }]);
  const expected = { ...usualSettings, display: { ...usualSettings.display, ...display } };
  expect(await phone.http.account.preferences.query()).toMatchObject(expected);
  expect(await other.http.account.preferences.query()).toMatchObject(usualSettings);
  expect(overheard.events).toEqual([{ what: 'all' }]);
});

test('[PREF1] what is not named stays, and two devices at once lose nothing', async () => {
  await using s = await school();
  const [desk, phone] = [await s.as('parent'), await s.as('parent')];
  await Promise.all([
    desk.http.account.setPreferences.mutate({ display: { theme: 'dark' }, sounds: { volume: 0 } }),
    phone.http.account.setPreferences.mutate({ display: { language: 'ar' }, quietHours: { on: true } }),
    desk.http.account.setPreferences.mutate({ display: { plainText: true }, sharesTyping: false }),
  ]);
  const kept = await desk.http.account.preferences.query();
  expect(kept.display).toEqual({ ...usualSettings.display, theme: 'dark', language: 'ar', plainText: true });
  expect(kept).toMatchObject({ sounds: { volume: 0 }, quietHours: { on: true, days: usualSettings.quietHours.days } });
  expect(kept.sharesTyping).toBe(false);
});

test('[PREF2] what cannot be set is refused by its place, and nothing is changed', async () => {
  await using s = await school();
  const { account } = (await s.as('parent')).http;
  const wrong = { display: { theme: 'dark' as const, font: 'serif' }, quietHours: { hours: { from: 60, to: 60 } } };
  const refused = await refusalOf(account.setPreferences.mutate(wrong));
  expect(refused).toMatchObject({ reason: 'input.invalid' });
  expect(await rowOf(s, s.people.parent)).toBeUndefined();
});

test('[PREF3] what a newer version kept is no error, is passed over, and is there when that version is back', async () => {
  await using s = await school();
  const { account } = (await s.as('parent')).http;
  const newer = { display: { theme: 'sepia', font: 'serif', enterSends: false }, later: { x: 1 } };
  await keep(s, s.people.parent, newer);
  const { display } = await account.preferences.query();
  expect(display).toEqual({ ...usualSettings.display, enterSends: false });
  await account.setPreferences.mutate({ display: { textSize: 'larger' } });
  expect(await rowOf(s, s.people.parent)).toMatchObject({
    version: 9,
    settings: { ...newer, display: { ...newer.display, textSize: 'larger' } },
  });
});

test('[PREF4] nobody reads or changes another’s, whatever they ask; whoever is suspended has their own', async () => {
  await using s = await school();
  const [admin, parent] = [await s.as('admin'), await s.as('parent')];
  await parent.http.account.setPreferences.mutate({ display: { theme: 'dark' } });
  const { databases } = await workerDatabase();
  const asked = databases.db.transaction().execute(async (trx) => {
    await sql`select enter_schools(${s.people.admin})`.execute(trx);
    const { numUpdatedRows } = await trx
      .updateTable('personalSettings')
      .set({ settings: {} })
      .executeTakeFirstOrThrow();
    return [numUpdatedRows, await trx.selectFrom('personalSettings').selectAll().execute()];
  });
  expect(await asked).toEqual([0n, []]);
  await admin.http.admin.suspend.mutate({ userId: s.people.parent });
  const back = await s.as('parent');
  expect(await back.http.account.setPreferences.mutate({ display: { textSize: 'large' } })).toMatchObject({
    display: { theme: 'dark', textSize: 'large' },
  });
});

test('[PREF4] ten thousand changes from one person are sixty a minute', async () => {
  await using s = await school();
  const { account } = (await s.as('parent')).http;
  const change = (volume: number) => account.setPreferences.mutate({ sounds: { volume } });
  const outcomes: string[] = [];
  for (let calls = 0; calls < 70; calls += 10)
    outcomes.push(...(await outcomesOf(Array.from({ length: 10 }, (_, at) => change(at)))));
  expect(outcomes).toEqual([...Array<string>(60).fill('done'), ...Array<string>(10).fill('rate.exceeded')]);
});
