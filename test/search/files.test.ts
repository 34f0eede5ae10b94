import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { pdf, upload } from '../support/files.ts';
import { found, indexed } from '../support/searching.ts';
import { talking } from '../support/talking.ts';

test('[FILE13] a message is found by what its files are called, and those alone that carry a file where that is asked', async () => {
  await using t = await talking();
  await t.say('Le règlement est en pièce jointe');
  const name = 'Règlement_intérieur 2026.pdf';
  const { id } = await upload(t.parent, t.conversationId, name, pdf);
  const message = { id: randomUUID(), conversationId: t.conversationId, attachmentIds: [id] };
  await t.parent.http.send.mutate({ ...message, body: '' });
  await indexed(t.s);
  const both = ['[Règlement]_intérieur 2026.pdf', 'Le [règlement] est en pièce jointe'];
  expect(await found(t.teacher, { query: 'reglement' })).toEqual(both);
  expect(await found(t.teacher, { query: 'reglement', hasFile: false })).toEqual(both);
  expect(await found(t.teacher, { query: 'reglement', hasFile: true })).toEqual(both.slice(0, 1));
  expect(await found(t.teacher, { query: 'interieur pdf' })).toEqual(['Règlement_[intérieur] 2026.[pdf]']);
  await t.parent.http.deleteMessage.mutate({ id: message.id });
  expect(await found(t.teacher, { query: 'reglement', hasFile: true })).toEqual([]);
});

test('[FILE13] where somebody is in many conversations, those with files are found among them', async () => {
  await using t = await talking();
  const admin = await t.s.as('admin');
  for (let count = 0; count < 30; count += 1) {
    const { id: conversationId } = await admin.http.createConversation.mutate({
      participantIds: [t.s.people.teacher, t.s.people.teacher2],
      title: `Conseil ${count}`,
    });
    const files = count === 7 ? [(await upload(admin, conversationId, 'ordre du jour.pdf', pdf)).id] : [];
    const message = { id: randomUUID(), conversationId, body: `conseil numéro ${count}` };
    await admin.http.send.mutate({ ...message, attachmentIds: files });
  }
  await indexed(t.s);
  expect(await found(t.teacher, { query: 'conseil', hasFile: true })).toEqual(['[conseil] numéro 7 ordre du jour.pdf']);
});
