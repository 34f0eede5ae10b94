import { expect, test } from 'vitest';
import { connect } from '../support/client.ts';
import { followMessages } from '../support/follow.ts';
import { join, newPerson, school } from '../support/school.ts';
import { start } from '../support/talk.ts';

test('[LIVE9] search tells the presence of those with whom one shares a conversation, and of nobody else', async () => {
  await using s = await school();
  const [teacher, parent] = [await s.as('teacher'), await s.as('parent')];
  await followMessages(parent);
  const find = async () => (await teacher.api.searchContacts.query({ query: 'parent', limit: 1 }))[0];
  expect(await find()).toMatchObject({ userId: s.people.parent, presence: 'unknown' });
  await start(s, teacher, ['parent']);
  expect(await find()).toMatchObject({ userId: s.people.parent, presence: 'online' });
});

test('[LIVE9] nor of someone who does not share it in the school where they are found, whatever they share in another', async () => {
  await using s = await school();
  await using other = await school();
  const both = await newPerson(s.db, s.id, 'both', 'student');
  await join(s.db, other.id, both, 'teacher');
  await using client = await connect(both, s.server.origin);
  await followMessages(client);
  const admin = await s.as('admin');
  await admin.api.createConversation.mutate({ participantIds: [both] });
  const [found] = await admin.api.searchContacts.query({ query: 'both' });
  expect(found).toMatchObject({ userId: both, presence: 'unknown' });
});
