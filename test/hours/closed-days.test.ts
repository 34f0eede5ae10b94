import { expect, test } from 'vitest';
import { followAccount } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { set } from '../support/settings.ts';
import { until } from '../support/until.ts';

const christmas = { from: '2097-12-19', to: '2098-01-03', name: 'Noël' };
const bridge = { from: '2097-05-15', to: '2097-05-15', name: 'Pont' };

test('[HOURS8] an admin closes days and opens them again; the same twice are there once, and each change is kept in the audit', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  expect(await admin.closedDays.query()).toEqual([]);
  const added = await admin.addClosedDays.mutate({ days: [christmas, bridge, christmas] });
  expect(added).toMatchObject([bridge, christmas]);
  expect(await admin.addClosedDays.mutate({ days: [christmas] })).toEqual(added);
  const ids = [added[0]!.id];
  expect(await admin.removeClosedDays.mutate({ ids })).toMatchObject([christmas]);
  expect(await admin.removeClosedDays.mutate({ ids })).toMatchObject([christmas]);
  const entries = await s.db
    .selectFrom('auditEntry')
    .select(['actorId', 'action', 'detail'])
    .where('establishmentId', '=', s.id)
    .orderBy('seq')
    .execute();
  expect(entries).toMatchObject([
    { actorId: s.people.admin, action: 'closedDays.added', detail: { days: [{ name: 'Noël' }, { name: 'Pont' }] } },
    { actorId: s.people.admin, action: 'closedDays.removed', detail: { days: [{ name: 'Pont' }] } },
  ]);
});

test('[HOURS8] no more of them are kept than anybody looks through, and what is too much leaves all as it was', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const days = Array.from({ length: 200 }, (_, at) => ({ ...bridge, name: `${at}` }));
  await admin.addClosedDays.mutate({ days });
  const more = admin.addClosedDays.mutate({ days: [christmas] });
  expect(await refusalOf(more)).toMatchObject({ code: 'FORBIDDEN', reason: 'closedDays.tooMany' });
  expect(await admin.closedDays.query()).toHaveLength(200);
});

test('[HOURS8] only an admin of the school reads and changes them, and those of another school are passed over', async () => {
  await using s = await school();
  await using other = await school();
  const theirs = (await other.as('admin')).http.admin;
  const [kept] = await theirs.addClosedDays.mutate({ days: [christmas] });
  for (const name of ['teacher', 'parent', 'student'] as const) {
    const { admin } = (await s.as(name)).http;
    const calls = [
      () => admin.closedDays.query(),
      () => admin.addClosedDays.mutate({ days: [christmas] }),
      () => admin.removeClosedDays.mutate({ ids: [kept!.id] }),
    ];
    for (const call of calls) expect(await refusalOf(call())).toMatchObject({ reason: 'admin.needed' });
  }
  const mine = (await s.as('admin')).http.admin;
  expect(await mine.removeClosedDays.mutate({ ids: [kept!.id] })).toEqual([]);
  const foreign = mine.removeClosedDays.mutate({ establishmentId: other.id, ids: [kept!.id] });
  expect(await refusalOf(foreign)).toMatchObject({ reason: 'establishment.unknown' });
  expect(await theirs.closedDays.query()).toEqual([kept]);
});

test('[HOURS9] everyone of a school knows when its people are told, and of its closed days those that are not over', async () => {
  await using s = await school();
  const [admin, parent] = [await s.as('admin'), await s.as('parent')];
  const hours = async () => (await parent.http.me.query()).memberships[0]!.hours;
  const past = { from: '2020-05-15', to: '2020-05-16', name: 'Passé' };
  await admin.http.admin.addClosedDays.mutate({ days: [past, christmas] });
  expect(await hours()).toBeNull();
  await set(admin, { hours: [{ day: 1, from: 480, to: 720 }] });
  const heard = await followAccount(parent);
  expect(await hours()).toEqual({
    openings: [{ day: 1, from: 480, to: 720 }],
    closed: [{ from: '2097-12-19', to: '2098-01-03' }],
  });
  await admin.http.admin.addClosedDays.mutate({ days: [bridge] });
  await until(() => heard.events.some(({ what }) => what === 'settings'));
  expect((await hours())!.closed).toHaveLength(2);
  await set(admin, { hours: 'france' });
  expect((await hours())!.openings).toHaveLength(5);
});
