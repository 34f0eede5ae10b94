import { expect, test } from 'vitest';
import { usualContent } from '../../src/shared/limits.ts';
import { followConversations } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { start } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[CONV6] who looks after a group renames it, and everyone in it hears the new title', async () => {
  await using s = await school();
  const [teacher, parent, admin] = [await s.as('teacher'), await s.as('parent'), await s.as('admin')];
  const { id: conversationId, revision } = await start(s, parent, ['teacher'], { title: 'Sortie' });
  const heard = await followConversations(parent);
  const renamed = await teacher.api.renameConversation.mutate({ conversationId, title: '  Sortie au musée ' });
  expect(renamed).toMatchObject({ title: 'Sortie au musée' });
  expect(renamed.revision).toBeGreaterThan(revision);
  await until(() => heard.events.length === 1);
  expect(heard.events).toMatchObject([{ type: 'conversation', conversation: { title: 'Sortie au musée' } }]);
  expect(await parent.api.renameConversation.mutate({ conversationId, title: 'À nous' })).toMatchObject({
    title: 'À nous',
  });
  const outsider = await refusalOf(admin.api.renameConversation.mutate({ conversationId, title: 'x' }));
  expect(outsider).toMatchObject({ code: 'NOT_FOUND', reason: 'conversation.unknown' });
});

test('[CONV6] nobody else does, and a direct conversation has no title', async () => {
  await using s = await school();
  const [teacher, parent] = [await s.as('teacher'), await s.as('parent')];
  const group = await start(s, teacher, ['parent'], { title: 'Sortie' });
  const rename = (conversationId: string) => parent.api.renameConversation.mutate({ conversationId, title: 'Moi' });
  expect(await refusalOf(rename(group.id))).toMatchObject({ code: 'FORBIDDEN', reason: 'conversation.notManager' });
  const direct = await start(s, parent, ['teacher']);
  expect(await refusalOf(rename(direct.id))).toMatchObject({ code: 'FORBIDDEN', reason: 'conversation.directIsFixed' });
});

test('[CONV2] a title has 1 to 120 characters that a database can keep', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  const { id: conversationId } = await start(s, teacher, ['parent'], { title: 'Sortie' });
  for (const title of ['', '  ', 'x'.repeat(usualContent.titleCharacters + 1), 'a\0b']) {
    const refused = await refusalOf(teacher.api.renameConversation.mutate({ conversationId, title }));
    expect(refused).toMatchObject({ code: 'BAD_REQUEST', issues: [{ path: 'title' }] });
  }
  const longest = 'é'.repeat(usualContent.titleCharacters);
  expect(await teacher.api.renameConversation.mutate({ conversationId, title: longest })).toMatchObject({
    title: longest,
  });
});
