import { expect, test } from 'vitest';
import { ask, upload } from '../support/files.ts';
import { followMessages } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { say } from '../support/talk.ts';
import { talking } from '../support/talking.ts';
import { until } from '../support/until.ts';

/** A message of the parent's with a file, and some words beside it. */
async function carrying() {
  const t = await talking();
  const file = await upload(t.parent, t.conversationId, 'sortie.txt');
  const { id } = await t.parent.http.send.mutate({ ...t.message('voici'), attachmentIds: [file.id] });
  const edit = (body: string) => t.parent.http.editMessage.mutate({ id, body });
  return { ...t, file, id, edit };
}

test('[FILE5] [MSG17] an edit leaves a message that carries files without text, and gives it one again, for everyone', async () => {
  await using t = await carrying();
  const heard = await followMessages(t.teacher);
  const emptied = await t.edit(' \n');
  expect(emptied).toMatchObject({ body: '', attachments: [t.file] });
  expect(emptied.editedAt).not.toBeNull();
  expect(await t.edit('')).toEqual(emptied);
  expect((await ask(t.teacher, t.file)).status).toBe(200);
  const again = await t.edit('voilà');
  expect(again).toMatchObject({ body: 'voilà', attachments: [t.file] });
  await until(() => heard.messages().length === 2);
  expect(heard.messages()).toEqual([emptied, again]);
  const versions = await t.parent.http.messageVersions.query({ id: t.id });
  expect(versions.map(({ body }) => body)).toEqual(['', 'voici']);
});

test('[FILE5] [MSG6] a message without files keeps its text, and nobody empties that of another', async () => {
  await using t = await carrying();
  const { id } = await say(t.parent, t.conversationId, 'bonjour');
  expect(await refusalOf(t.parent.http.editMessage.mutate({ id, body: '' }))).toMatchObject({
    code: 'BAD_REQUEST',
    reason: 'input.invalid',
    issues: [{ path: 'body', reason: 'too_small' }],
  });
  const refused = await refusalOf(t.teacher.http.editMessage.mutate({ id: t.id, body: '' }));
  expect(refused.reason).toBe('message.notYours');
  const { items } = await t.teacher.http.messages.query({ conversationId: t.conversationId });
  expect(items.map(({ body, editedAt }) => [body, editedAt])).toEqual([
    ['voici', null],
    ['bonjour', null],
  ]);
});
