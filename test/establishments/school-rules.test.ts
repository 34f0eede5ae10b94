import { expect, test } from 'vitest';
import { placesOf, settingsFrom } from '../../src/shared/school-settings.ts';
import { answered } from '../support/http.ts';
import { refusalOf } from '../support/refusal.ts';
import { school, type School } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { set } from '../support/settings.ts';
import { until } from '../support/until.ts';

const codeOf = async ({ db, id }: School) =>
  (await db.selectFrom('establishment').select('code').where('id', '=', id).executeTakeFirstOrThrow()).code;

/** As a stranger asks, without a session. */
async function ask(origin: string, code: unknown) {
  const input = encodeURIComponent(JSON.stringify({ json: { code } }));
  return answered(await fetch(`${origin}/trpc/schoolRules?input=${input}`));
}

test('[RULE8] whoever has a school’s code reads what holds there, since when, and no name of anybody', async () => {
  await using s = await school();
  const admin = await s.as('admin');
  const code = await codeOf(s);
  await set(admin, { groups: { parent: false } });
  const { text } = await ask(s.server.origin, ` ${code.toUpperCase()} `);
  const { json } = (
    JSON.parse(text) as { result: { data: { json: { settings: object; since: object; name: string } } } }
  ).result.data;
  expect(json.name).toMatch(/^Collège/);
  expect(json.settings).toEqual(settingsFrom({ groups: { parent: false } }));
  expect(Object.keys(json.since)).toEqual(['groups.parent']);
  expect(Object.keys(json).toSorted()).toEqual(['createdAt', 'name', 'settings', 'since', 'timezone']);
  for (const userId of Object.values(s.people)) expect(text).not.toContain(userId);
});

test('[RULE8] a school may show them to its people alone: to others it is as if it were not there', async () => {
  await using s = await school();
  await using other = await school();
  const [code, parent, stranger] = [await codeOf(s), await s.as('parent'), await other.as('parent')];
  await set(await s.as('admin'), { publicRules: false });
  await until(async () => (await ask(s.server.origin, code)).data?.reason === 'establishment.unknown');
  const unknown = (await ask(s.server.origin, 'zzzzzz')).data;
  expect((await ask(s.server.origin, code)).data).toEqual(unknown);
  expect(await refusalOf(stranger.http.schoolRules.query({ code }))).toMatchObject({ code: 'NOT_FOUND' });
  expect((await parent.http.schoolRules.query({ code })).settings.publicRules).toBe(false);
  await s.db
    .updateTable('membership')
    .set({ suspendedAt: new Date() })
    .where('userId', '=', s.people.parent)
    .where('establishmentId', '=', s.id)
    .execute();
  expect(await refusalOf(parent.http.schoolRules.query({ code }))).toMatchObject({ reason: 'establishment.unknown' });
});

test('[RULE8] one address asks three hundred times a minute, and then waits', async () => {
  await using server = await newTestServer();
  const answers = await Promise.all(Array.from({ length: 310 }, () => ask(server.origin, 'zzzzzz')));
  const refused = answers.filter(({ data }) => data?.reason === 'rate.exceeded');
  expect(refused).toHaveLength(10);
  expect(refused[0]!.data!.retryAfterMs).toBeGreaterThan(0);
});

test('[RULE7] each saving is told with who made it, when, and from what to what; what stays as it was is none', async () => {
  await using s = await school();
  const admin = await s.as('admin');
  const hours = { days: [1, 2], from: 480, to: 1_020 };
  await set(admin, { groups: { parent: false }, studentWriting: hours });
  await set(admin, { groups: { parent: false } });
  await set(admin, { contactRules: { parent: { teacher: 'never' } }, studentWriting: null });
  const { items, nextCursor } = await admin.http.admin.settingsHistory.query({ limit: 20 });
  expect(nextCursor).toBeNull();
  expect(items).toMatchObject([
    {
      by: 'admin',
      at: expect.any(Date) as Date,
      changes: [
        { place: 'contactRules.parent.teacher', before: 'childTaught', after: 'never' },
        { place: 'studentWriting', before: hours, after: 'always' },
      ],
    },
    {
      by: 'admin',
      changes: [
        { place: 'groups.parent', before: true, after: false },
        { place: 'studentWriting', before: 'always', after: hours },
      ],
    },
  ]);
  const first = await admin.http.admin.settingsHistory.query({ limit: 1 });
  expect(first.items).toEqual(items.slice(0, 1));
  const second = await admin.http.admin.settingsHistory.query({ limit: 1, cursor: first.nextCursor! });
  expect(second.items).toEqual(items.slice(1));
  const known = placesOf(settingsFrom({}));
  for (const { place } of items.flatMap(({ changes }) => changes)) expect(known.has(place)).toBe(true);
  expect(await refusalOf(admin.http.admin.settingsHistory.query({ cursor: 'x', limit: 1 }))).toMatchObject({
    reason: 'page.cursorInvalid',
  });
});
