import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ask, bring, pdf, upload } from '../support/files.ts';
import { followMessages } from '../support/follow.ts';
import { outcomesOf, refusalOf } from '../support/refusal.ts';
import { talking } from '../support/talking.ts';
import { until } from '../support/until.ts';

/** The parent and the teacher, with two files of the parent's that are ready. */
async function ready() {
  const t = await talking();
  const files = [
    await upload(t.parent, t.conversationId, 'un.txt'),
    await upload(t.parent, t.conversationId, 'deux.txt'),
  ];
  const carrying = (body: string, ids = files.map(({ id }) => id)) => ({ ...t.message(body), attachmentIds: ids });
  return { ...t, files, carrying };
}

test('[FILE5] files are in their message, in their order, for everyone: live, in a page, and to who sends it again', async () => {
  await using t = await ready();
  const heard = await followMessages(t.teacher);
  const sending = t.carrying('', [t.files[1]!.id, t.files[0]!.id]);
  const sent = await t.parent.api.send.mutate(sending);
  expect(sent).toMatchObject({ body: '', attachments: [t.files[1], t.files[0]] });
  await until(() => heard.messages().length === 1);
  expect(heard.messages()).toEqual([sent]);
  expect((await t.teacher.http.messages.query({ conversationId: t.conversationId })).items).toEqual([sent]);
  expect(await t.parent.http.send.mutate(sending)).toEqual(sent);
  for (const other of [
    t.carrying('x', sending.attachmentIds),
    t.carrying('', sending.attachmentIds.toReversed()),
    t.message('x'),
  ])
    expect(await refusalOf(t.parent.http.send.mutate({ ...other, id: sending.id }))).toMatchObject({
      reason: 'message.idTaken',
    });
});

test('[FILE5] a message carries its author’s own finished files of that conversation alone, and nothing is stored of one that does not', async () => {
  await using t = await ready();
  const [first, second] = t.files.map(({ id }) => id);
  const { id: elsewhere } = await t.parent.http.createConversation.mutate({ participantIds: [t.s.people.admin] });
  const wrong = {
    invented: [randomUUID()],
    another: [first!, (await upload(t.teacher, t.conversationId)).id],
    unfinished: [await bring(t.parent, t.conversationId, 'a.pdf', pdf)],
    elsewhere: [(await upload(t.parent, elsewhere)).id],
    removed: [(await upload(t.parent, t.conversationId)).id],
  };
  await t.parent.http.removeUpload.mutate({ id: wrong.removed[0]! });
  for (const [why, ids] of Object.entries(wrong))
    expect(await refusalOf(t.parent.http.send.mutate(t.carrying('x', ids))), why).toMatchObject({
      reason: 'message.attachmentUnknown',
    });
  expect((await t.parent.http.messages.query({ conversationId: t.conversationId })).items).toEqual([]);
  await t.parent.http.send.mutate(t.carrying('one', [first!]));
  const again = [t.carrying('again', [first!]), t.carrying('both', [first!, second!])];
  for (const one of again)
    expect(await refusalOf(t.parent.http.send.mutate(one))).toMatchObject({ reason: 'message.attachmentUnknown' });
  expect((await t.parent.http.send.mutate(t.carrying('two', [second!]))).attachments).toEqual([t.files[1]]);
});

test('[FILE5] a file that two messages carry at once is in one of them, and one that is taken back at that moment in all of it or in none', async () => {
  await using t = await ready();
  const [first, second] = t.files.map(({ id }) => id);
  const sends = Array.from({ length: 8 }, () => t.parent.api.send.mutate(t.carrying('', [first!])));
  const outcomes = await outcomesOf(sends);
  expect(outcomes).toEqual(['done', ...Array<string>(7).fill('message.attachmentUnknown')]);
  const race = [
    t.parent.http.send.mutate(t.carrying('', [second!])),
    t.parent.http.removeUpload.mutate({ id: second! }),
  ];
  const [sent] = await Promise.allSettled(race);
  const { status } = await ask(t.teacher, t.files[1]!);
  expect(status).toBe(sent!.status === 'fulfilled' ? 200 : 404);
});

test('[FILE5] who may not write there sends no file either, and hears what they always hear', async () => {
  await using t = await ready();
  await t.s.db.updateTable('participant').set({ canWrite: false }).where('userId', '=', t.s.people.parent).execute();
  const refused = { reason: 'conversation.readOnly' };
  expect(await refusalOf(t.parent.http.send.mutate(t.carrying('x')))).toMatchObject(refused);
  const begun = { id: randomUUID(), conversationId: t.conversationId, name: 'a.pdf', size: 10 };
  expect(await refusalOf(t.parent.http.beginUpload.mutate(begun))).toMatchObject(refused);
  expect(await refusalOf(t.parent.http.send.mutate(t.message(' ')))).toMatchObject({ reason: 'input.invalid' });
});

test('[FILE5] who deletes a message takes its files away, and who brings it back brings them back', async () => {
  await using t = await ready();
  const { id } = await t.parent.http.send.mutate(t.carrying('voici'));
  expect((await ask(t.teacher, t.files[0]!)).status).toBe(200);
  expect((await t.parent.http.deleteMessage.mutate({ id })).attachments).toEqual([]);
  expect((await ask(t.teacher, t.files[0]!)).status).toBe(404);
  expect((await ask(t.parent, t.files[0]!)).status).toBe(404);
  expect((await t.parent.http.restoreMessage.mutate({ id })).attachments).toEqual(t.files);
  expect((await ask(t.teacher, t.files[0]!)).status).toBe(200);
});
