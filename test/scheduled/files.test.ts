import { expect, test } from 'vitest';
import { ask, bring, pdf, upload } from '../support/files.ts';
import { followMessages } from '../support/follow.ts';
import { outcomesOf, refusalOf } from '../support/refusal.ts';
import { scheduling } from '../support/scheduling.ts';
import { passHours, sweep } from '../support/sweeping.ts';
import { remove, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

/** A teacher with two files that are ready, and a message that carries them later, the second one first. */
async function carrying() {
  const t = await scheduling();
  const files = [
    await upload(t.teacher, t.conversationId, 'un.txt'),
    await upload(t.teacher, t.conversationId, 'deux.txt'),
  ] as const;
  const attachmentIds = [files[1].id, files[0].id];
  const kept = await t.later('', { attachmentIds });
  const statuses = (...who: Parameters<typeof ask>[0][]) =>
    Promise.all(who.map(async (one) => (await ask(one, files[0])).status));
  const sendWith = (ids: string[]) =>
    t.teacher.http.send.mutate({
      id: crypto.randomUUID(),
      conversationId: t.conversationId,
      body: '',
      attachmentIds: ids,
    });
  return { ...t, files, attachmentIds, kept, statuses, sendWith };
}

test('[SEND9] files wait with their message for as long as it takes, read by its author alone, and go with it in its order', async () => {
  await using t = await carrying();
  const { id } = t.kept;
  expect(t.kept).toMatchObject({ body: '', attachments: [t.files[1], t.files[0]] });
  expect(await t.later('', { id, attachmentIds: t.attachmentIds })).toEqual(t.kept);
  expect(await t.waiting()).toEqual([t.kept]);
  await passHours(t.s, 25);
  await sweep();
  expect(await t.statuses(t.teacher, t.parent, t.admin)).toEqual([200, 404, 404]);
  const heard = await followMessages(t.parent);
  await t.makeDue(id);
  await t.s.server.sendDue();
  await until(() => heard.messages().length === 1);
  expect(heard.messages()).toMatchObject([{ id, body: '', attachments: [t.files[1], t.files[0]] }]);
  await passHours(t.s, 25);
  await sweep();
  expect(await t.statuses(t.teacher, t.parent)).toEqual([200, 200]);
});

test('[SEND9] what waits goes with no other message, and is not taken back by itself', async () => {
  await using t = await carrying();
  const { id } = t.kept;
  expect((await refusalOf(t.sendWith([t.files[0].id]))).reason).toBe('message.attachmentUnknown');
  const again = t.later('x', { attachmentIds: [t.files[0].id] });
  expect((await refusalOf(again)).reason).toBe('message.attachmentUnknown');
  expect((await refusalOf(t.later('', { id, attachmentIds: t.attachmentIds.toReversed() }))).reason).toBe(
    'message.idTaken',
  );
  await t.teacher.http.removeUpload.mutate({ id: t.files[0].id });
  const sent = await t.teacher.http.sendScheduled.mutate({ id });
  expect(sent.attachments).toEqual([t.files[1], t.files[0]]);
  expect(await t.statuses(t.parent)).toEqual([200]);
});

test('[SEND9] a file that two messages of one moment are to carry later waits with one of them', async () => {
  await using t = await scheduling();
  const { id } = await upload(t.teacher, t.conversationId);
  const outcomes = await outcomesOf(['a', 'b', 'c', 'd'].map((body) => t.later(body, { attachmentIds: [id] })));
  expect(outcomes).toEqual(['done', ...Array<string>(3).fill('message.attachmentUnknown')]);
  expect(await t.waiting()).toHaveLength(1);
});

test('[SEND9] only its author’s own finished files of that conversation wait with a message, and of one with others nothing is kept', async () => {
  await using t = await scheduling();
  const { id: elsewhere } = await start(t.s, t.teacher, ['parent']);
  const wrong = {
    invented: crypto.randomUUID(),
    another: (await upload(t.parent, t.conversationId)).id,
    unfinished: await bring(t.teacher, t.conversationId, 'a.pdf', pdf),
    elsewhere: (await upload(t.teacher, elsewhere)).id,
  };
  for (const [why, id] of Object.entries(wrong))
    expect((await refusalOf(t.later('x', { attachmentIds: [id] }))).reason, why).toBe('message.attachmentUnknown');
  expect((await refusalOf(t.later(' '))).reason).toBe('input.invalid');
  expect(await t.waiting()).toEqual([]);
});

test('[SEND9] taken back, they are uploads again: sent within a day, or swept away', async () => {
  await using t = await carrying();
  const taken = await t.teacher.http.cancelScheduled.mutate({ id: t.kept.id });
  expect(taken.attachments).toEqual([t.files[1], t.files[0]]);
  await passHours(t.s, 23);
  await sweep();
  expect(await t.statuses(t.teacher, t.parent)).toEqual([200, 404]);
  expect((await t.sendWith([t.files[1].id])).attachments).toEqual([t.files[1]]);
  await passHours(t.s, 2);
  await sweep();
  expect(await t.statuses(t.teacher)).toEqual([404]);
  expect((await ask(t.parent, t.files[1])).status).toBe(200);
});

test('[SEND9] [SEND6] refused at its time, they wait with it, and go once it may be sent', async () => {
  await using t = await carrying();
  const { id } = t.kept;
  await remove(t.s, t.admin, t.conversationId, 'teacher');
  await t.makeDue(id);
  await t.s.server.sendDue();
  expect(await t.waiting()).toMatchObject([{ id, refused: 'conversation.unknown', attachments: [{}, {}] }]);
  expect(await t.statuses(t.teacher)).toEqual([404]);
  await passHours(t.s, 25);
  await sweep();
  await t.admin.http.addParticipants.mutate({ conversationId: t.conversationId, userIds: [t.s.people.teacher] });
  expect((await t.teacher.http.sendScheduled.mutate({ id })).attachments).toHaveLength(2);
  expect(await t.statuses(t.parent)).toEqual([200]);
});

test('[SEND4] [SEND9] the words of what carries files are taken out, those of what carries none are not', async () => {
  await using t = await carrying();
  const { id } = await t.later('x');
  const { http } = t.teacher;
  expect(await http.changeScheduled.mutate({ id: t.kept.id, body: 'voici' })).toMatchObject({ body: 'voici' });
  expect(await http.changeScheduled.mutate({ id: t.kept.id, body: ' ' })).toMatchObject({ body: '' });
  expect(await refusalOf(http.changeScheduled.mutate({ id, body: '' }))).toMatchObject({
    reason: 'input.invalid',
    issues: [{ path: 'body', reason: 'too_small' }],
  });
});
