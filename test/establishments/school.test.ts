import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { followAccount } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

test('[PANEL5] only an admin of the school reads what it is and names it', async () => {
  await using s = await school();
  await using other = await school();
  for (const name of ['teacher', 'parent', 'student'] as const) {
    const { admin } = (await s.as(name)).http;
    expect(await refusalOf(admin.school.query())).toMatchObject({ code: 'FORBIDDEN', reason: 'admin.needed' });
    const naming = admin.setSchool.mutate({ revision: 0, name: 'À nous' });
    expect(await refusalOf(naming)).toMatchObject({ reason: 'admin.needed' });
  }
  const stranger = (await other.as('admin')).http.admin;
  const foreign = { establishmentId: s.id };
  const refused = [
    () => stranger.school.query(foreign),
    () => stranger.statistics.query(foreign),
    () => stranger.jobs.query(foreign),
    () => stranger.setSchool.mutate({ ...foreign, revision: 0, name: 'À eux' }),
  ];
  for (const ask of refused)
    expect(await refusalOf(ask())).toMatchObject({ code: 'NOT_FOUND', reason: 'establishment.unknown' });
  const { name, code, timezone, revision } = await (await s.as('admin')).http.admin.school.query();
  expect({ name, timezone, revision }).toEqual({
    name: `Collège ${s.id.slice(0, 8)}`,
    timezone: 'Europe/Paris',
    revision: 0,
  });
  expect(code).toMatch(/^[2-9a-z]{6}$/);
});

test('[PANEL6] a new name is told to everyone of the school on every process, and kept in the audit with the old one', async () => {
  await using s = await school();
  await using elsewhere = await newTestServer();
  const [admin, parent] = [await s.as('admin'), await s.as('parent', elsewhere)];
  const heard = await followAccount(admin);
  const { admin: api } = admin.http;
  const set = await api.setSchool.mutate({ revision: 0, name: '  Collège Voltaire\u200b ' });
  expect(set).toMatchObject({ name: 'Collège Voltaire', timezone: 'Europe/Paris' });
  await until(() => heard.events.some(({ what }) => what === 'settings'));
  expect((await parent.api.me.query()).memberships[0]!.establishment.name).toBe('Collège Voltaire');
  const entries = s.db.selectFrom('auditEntry').select(['actorId', 'action', 'detail']);
  const from = { name: `Collège ${s.id.slice(0, 8)}`, timezone: 'Europe/Paris' };
  expect(await entries.where('establishmentId', '=', s.id).execute()).toEqual([
    { actorId: s.people.admin, action: 'school.set', detail: { from, to: { ...from, name: 'Collège Voltaire' } } },
  ]);
});

test('[PANEL6] of two admins who saw the same school the second is told that it changed, also where the first changed its rules', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const { revision } = await admin.school.query();
  await admin.setSettings.mutate({ revision, settings: { contactRules: { parent: { teacher: 'never' } } } });
  const late = admin.setSchool.mutate({ revision, name: 'Trop tard' });
  expect(await refusalOf(late)).toMatchObject({ code: 'CONFLICT', reason: 'settings.changedMeanwhile' });
  const seen = await admin.school.query();
  const set = await admin.setSchool.mutate({ revision: seen.revision, timezone: 'Africa/Tunis' });
  expect(set).toEqual({ ...seen, timezone: 'Africa/Tunis', revision: expect.any(Number) });
  expect(set.revision).toBeGreaterThan(seen.revision);
});

test.each(['Europe/Pariss', 'Mars/Olympus', "'; drop table message; --", 'x'.repeat(64)])(
  '[PANEL6] the time zone "%s" is refused, and nothing of the same call is kept',
  async (timezone) => {
    await using s = await school();
    const { admin } = (await s.as('admin')).http;
    const before = await admin.school.query();
    const set = admin.setSchool.mutate({ revision: 0, name: 'Voltaire', timezone });
    expect(await refusalOf(set)).toMatchObject({ code: 'BAD_REQUEST', reason: 'school.timezoneUnknown' });
    expect(await admin.school.query()).toEqual(before);
  },
);

test.each([
  ['name', ' \u200B ', 'too_small'],
  ['name', 'x'.repeat(121), 'too_big'],
  ['name', 'a\0b', 'notText'],
  ['timezone', '', 'too_small'],
  ['timezone', 'x'.repeat(65), 'too_big'],
  ['revision', -1, 'too_small'],
  ['establishmentId', 'x', 'invalid_format'],
])('[WIRE7] what is wrong with a school is named: %s', async (field, value, reason) => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const input = { establishmentId: s.id, revision: 0, name: 'Voltaire', [field]: value };
  expect(await refusalOf(admin.setSchool.mutate(input))).toMatchObject({ issues: [{ path: field, reason }] });
});

test('[PANEL5] a school that there is none of is refused like one of somebody else', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const none = admin.statistics.query({ establishmentId: randomUUID() });
  expect(await refusalOf(none)).toMatchObject({ code: 'NOT_FOUND', reason: 'establishment.unknown' });
});
