import { expect, test } from 'vitest';
import { newMembership } from '../../src/server/people/new-membership.ts';
import { school } from '../support/school.ts';
import { say } from '../support/talk.ts';

test('[PEOPLE7] a school calls its people by its own names: what one school or the account says changes nothing in another', async () => {
  await using here = await school();
  await using there = await school();
  const userId = here.people.parent;
  const visitor = newMembership({ establishmentId: there.id, userId, name: 'Zaïneb El Idrissi', role: 'parent' });
  await there.db.insertInto('membership').values(visitor).execute();
  await there.db.updateTable('user').set({ name: 'Zaza' }).where('id', '=', userId).execute();
  const nameIn = async (s: typeof here) => {
    const admin = await s.as('admin');
    const { id, participants } = await admin.api.createConversation.mutate({ participantIds: [userId] });
    await say(admin, id, 'Bonjour');
    const listed = (await admin.api.conversations.query({})).items.find((one) => one.id === id);
    return [participants, listed!.participants].map((people) => people.find((one) => one.userId === userId)?.name);
  };
  expect(await nameIn(here)).toEqual(['parent', 'parent']);
  expect(await nameIn(there)).toEqual(['Zaïneb El Idrissi', 'Zaïneb El Idrissi']);
  const found = async (s: typeof here, query: string) =>
    (await (await s.as('admin')).api.searchContacts.query({ query })).map(({ name }) => name);
  expect(await found(there, 'idrissi')).toEqual(['Zaïneb El Idrissi']);
  expect(await found(here, 'idrissi')).toEqual([]);
  expect(await found(there, 'zaza')).toEqual([]);
});
