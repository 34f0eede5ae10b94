import { expect, test } from 'vitest';
import { auditOf } from '../support/audit.ts';
import { inGroups } from '../../src/shared/codes.ts';
import { accept, askInvitation, linkOf, linksOf } from '../support/cards.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';

test('[INVITE1] people of the school get a link and a code, kept with who made them and until when, and told nowhere else', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const { establishment, cards } = await admin.invite.mutate({ userIds: [s.people.parent, s.people.teacher] });
  expect(establishment).toMatchObject({ id: s.id, code: expect.stringMatching(/^[2-9a-hjkmnp-z]{6}$/) });
  expect(cards).toMatchObject([
    { userId: s.people.parent, role: 'parent', outcome: 'link', classes: ['6e B'], children: ['student'] },
    { userId: s.people.teacher, role: 'teacher', outcome: 'link', classes: ['6e B'], children: [] },
  ]);
  const [row] = await linksOf(s, s.people.parent);
  expect(row).toMatchObject({ establishmentId: s.id, invitedBy: s.people.admin, resets: false, usedAt: null });
  expect(Math.round((row!.expiresAt.getTime() - Date.now()) / 3_600_000)).toBe(30 * 24);
  const { token, code } = cards[0]!.link!;
  expect(JSON.stringify([row, await auditOf(s)])).not.toMatch(new RegExp(`${token}|${code}`));
  expect(await auditOf(s)).toContainEqual({
    actorId: s.people.admin,
    action: 'invitation.made',
    subjectId: s.people.parent,
  });
});

test('[INVITE1] link and code are one: whichever is used, neither opens anything any more', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  for (const name of ['parent', 'parent2'] as const) {
    const { token, code } = linkOf(await admin.invite.mutate({ userIds: [s.people[name]] }));
    const typed = inGroups(code).toUpperCase();
    expect(await askInvitation(s.server, typed)).toMatchObject({ state: 'open', name, schools: [expect.any(String)] });
    expect(await askInvitation(s.server, typed)).toEqual(await askInvitation(s.server, token));
    expect((await accept(s.server, name === 'parent' ? typed : token)).status).toBe(200);
    for (const secret of [token, code]) {
      expect(await askInvitation(s.server, secret)).toEqual({ state: 'used' });
      expect((await accept(s.server, secret)).data).toMatchObject({ reason: 'invitation.invalid' });
    }
  }
});

test('[INVITE2] a scanner that opens link and code twenty times spends nothing', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const { token, code } = linkOf(await admin.invite.mutate({ userIds: [s.people.parent] }));
  for (let time = 0; time < 20; time += 1) {
    for (const secret of [token, code]) {
      await fetch(`${s.server.origin}/fr/invitation/${secret}`);
      expect(await askInvitation(s.server, secret)).toMatchObject({ state: 'open' });
    }
  }
  expect((await accept(s.server, token)).status).toBe(200);
});

test('[INVITE1] only an admin invites, sees who came and takes back, and one of another school is refused as unknown', async () => {
  await using s = await school();
  await using other = await school();
  const userIds = [s.people.parent];
  for (const name of ['teacher', 'parent', 'student'] as const) {
    const { admin } = (await s.as(name)).http;
    for (const call of [
      () => admin.invite.mutate({ userIds }),
      () => admin.revokeInvitation.mutate({ userIds }),
      () => admin.invitations.query({}),
      () => admin.firstSteps.query({}),
      () => admin.setFirstSteps.mutate({ hidden: true }),
    ])
      expect(await refusalOf(call())).toMatchObject({ code: 'FORBIDDEN', reason: 'admin.needed' });
  }
  const { admin } = (await other.as('admin')).http;
  for (const call of [() => admin.invite.mutate({ userIds }), () => admin.revokeInvitation.mutate({ userIds })])
    expect(await refusalOf(call())).toMatchObject({ code: 'NOT_FOUND', reason: 'person.unknown' });
  const foreign = admin.invite.mutate({ establishmentId: s.id, userIds });
  expect(await refusalOf(foreign)).toMatchObject({ reason: 'establishment.unknown' });
  // The id of somebody of another school, said to be new.
  const named = admin.invite.mutate({ people: [{ id: s.people.parent, name: 'X', role: 'admin' }] });
  expect(await refusalOf(named)).toMatchObject({ reason: 'person.unknown' });
  expect(await linksOf(s, s.people.parent)).toEqual([]);
});
