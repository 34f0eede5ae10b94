import { expect, test } from 'vitest';
import { accept } from '../support/cards.ts';
import { school } from '../support/school.ts';

test('[INVITE11] admins see who was never invited, who has not come, whose link ran out and who came', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const { cards } = await admin.invite.mutate({ userIds: [s.people.parent, s.people.parent2, s.people.teacher] });
  await accept(s.server, cards[0]!.link!.token);
  await admin.revokeInvitation.mutate({ userIds: [s.people.parent2] });
  // Whoever looks was signed in by no link of the school.
  const page = await admin.invitations.query({});
  expect(page.counts).toEqual({ none: 4, open: 1, over: 1, came: 2 });
  expect(page.total).toBe(8);
  const open = await admin.invitations.query({ state: 'open' });
  expect(open).toMatchObject({
    total: 1,
    items: [{ userId: s.people.teacher, classes: ['6e B'], latest: { by: 'admin', isOpen: true, resets: false } }],
  });
  expect((await admin.invitations.query({ state: 'over' })).items).toMatchObject([{ userId: s.people.parent2 }]);
  const students = await admin.invitations.query({ role: 'student', query: 'Student2' });
  expect(students.items.map(({ name }) => name)).toEqual(['student2']);
  expect(JSON.stringify(page)).not.toMatch(/token|hash/i);
});
