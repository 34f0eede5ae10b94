import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { contactRules } from '../../src/shared/contact-rules.ts';
import { refusalOf } from '../support/refusal.ts';
import { school, type School } from '../support/school.ts';
import { apart, set } from '../support/settings.ts';

const stored = ({ db, id }: School) =>
  db.selectFrom('establishment').select('settings').where('id', '=', id).executeTakeFirstOrThrow();

test('[SET1] only an admin of the school reads and changes its settings', async () => {
  await using s = await school();
  await using other = await school();
  for (const name of ['teacher', 'parent', 'student'] as const) {
    const { admin } = (await s.as(name)).http;
    expect(await refusalOf(admin.settings.query({}))).toMatchObject({ reason: 'admin.needed' });
    const setting = admin.setSettings.mutate({ revision: 0, settings: apart });
    expect(await refusalOf(setting)).toMatchObject({ code: 'FORBIDDEN', reason: 'admin.needed' });
  }
  const stranger = (await other.as('admin')).http.admin;
  const foreign = stranger.setSettings.mutate({ establishmentId: s.id, revision: 0, settings: apart });
  expect(await refusalOf(foreign)).toMatchObject({ code: 'NOT_FOUND', reason: 'establishment.unknown' });
  expect(await refusalOf(stranger.settings.query({ establishmentId: s.id }))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await stored(s)).toEqual({ settings: {} });
});

test('[SET1] the audit keeps who changed settings, and what they set', async () => {
  await using s = await school();
  await set(await s.as('admin'), apart);
  const entries = s.db.selectFrom('auditEntry').select(['actorId', 'action', 'detail']);
  expect(await entries.where('establishmentId', '=', s.id).execute()).toEqual([
    { actorId: s.people.admin, action: 'settings.set', detail: apart },
  ]);
});

test('[SET2] a rule that is wider than the default is refused, and says where', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const wider = { contactRules: { student: { student: 'always' } } } as const;
  expect(await refusalOf(admin.setSettings.mutate({ revision: 0, settings: wider }))).toMatchObject({
    code: 'BAD_REQUEST',
    reason: 'input.invalid',
  });
  expect(await stored(s)).toEqual({ settings: {} });
});

test('[SET3] of two admins who saw the same settings, the second is told that they changed', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const { revision } = await admin.settings.query({});
  const first = await admin.setSettings.mutate({ revision, settings: apart });
  const second = admin.setSettings.mutate({ revision, settings: { contactRules: null } });
  expect(await refusalOf(second)).toMatchObject({ code: 'CONFLICT', reason: 'settings.changedMeanwhile' });
  expect(await admin.settings.query({})).toEqual(first);
  expect(first.settings.contactRules).toEqual({
    ...contactRules,
    teacher: { ...contactRules.teacher, parent: 'never' },
    parent: { ...contactRules.parent, teacher: 'never' },
  });
});

test('[SET5] what a newer version has set stays where this one sets something else', async () => {
  await using s = await school();
  const newer = JSON.stringify({ quietHours: { from: 20 } });
  await sql`update establishment set settings = ${newer}::jsonb where id = ${s.id}`.execute(s.db);
  await set(await s.as('admin'), apart);
  expect(await stored(s)).toEqual({ settings: { quietHours: { from: 20 }, ...apart } });
  await set(await s.as('admin'), { contactRules: null });
  expect(await stored(s)).toEqual({ settings: { quietHours: { from: 20 } } });
});
