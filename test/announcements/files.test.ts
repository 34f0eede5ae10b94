import { expect, test } from 'vitest';
import { announcing, newAnnouncement } from '../support/announcing.ts';
import type { TestClient } from '../support/client.ts';
import { ask, bringTo, pdf, picture, upload, uploadTo } from '../support/files.ts';
import { followMessages } from '../support/follow.ts';
import { outcomesOf, refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { set } from '../support/settings.ts';
import { passHours, sweep } from '../support/sweeping.ts';
import { start } from '../support/talk.ts';
import { until } from '../support/until.ts';

/** As `announcing`, with two files that the teacher brought for what they announce, and who may read the first of them. */
async function carrying() {
  const t = await announcing();
  const place = { establishmentId: t.s.id };
  const files = [
    await uploadTo(t.teacher, place, 'autorisation.pdf', pdf),
    await uploadTo(t.teacher, place, 'grille.png', await picture().png().toBuffer()),
  ] as const;
  const attachmentIds = [files[1].id, files[0].id];
  const wanted = { ...newAnnouncement(t.families), attachmentIds };
  const announce = (client: TestClient = t.teacher, more: object = {}) =>
    client.http.announcements.send.mutate({ ...newAnnouncement(t.families), attachmentIds, ...more });
  const statuses = (...who: TestClient[]) => Promise.all(who.map(async (one) => (await ask(one, files[0])).status));
  return { ...t, place, files, attachmentIds, wanted, announce, statuses };
}

test('[ANNOUNCE37] files wait with their announcement for as long as it takes, read by its author alone, and are with its text in their order once it is out', async () => {
  await using t = await carrying();
  const { teacher, parent, admin, files } = t;
  const heard = await followMessages(parent);
  const sent = await t.announce(teacher, { publishAt: new Date(Date.now() + 40 * 3_600_000) });
  expect(sent.attachments).toEqual([files[1], files[0]]);
  await passHours(t.s, 25);
  await sweep();
  expect(await t.statuses(teacher, parent, admin)).toEqual([200, 404, 404]);
  const early = admin.http.announcements.one.query({ id: sent.id });
  expect((await refusalOf(early)).reason).toBe('announcement.unknown');
  await t.publish();
  await until(() => heard.messages().length === 1);
  expect(heard.messages()).toMatchObject([{ conversationId: sent.id, seq: 1, attachments: [files[1], files[0]] }]);
  expect(await t.ledger(sent.id)).toMatchObject({ total: 2 });
  await passHours(t.s, 25);
  await sweep();
  const outside = [await t.s.as('teacher2'), await t.s.as('student')];
  expect(await t.statuses(teacher, parent, t.parent2, admin, ...outside)).toEqual([200, 200, 200, 200, 404, 404]);
  const shown = await admin.http.announcements.one.query({ id: sent.id });
  expect(shown).toMatchObject({ state: 'published', attachments: [files[1], files[0]] });
});

test('[ANNOUNCE37] whoever is taken out, and an author who is staff no more, reads them no more from that moment', async () => {
  await using t = await carrying();
  await t.announce();
  await t.s.db.updateTable('membership').set({ role: 'parent' }).where('userId', '=', t.s.people.teacher).execute();
  expect(await t.statuses(t.teacher)).toEqual([404]);
  await t.s.db.updateTable('membership').set({ role: 'teacher' }).where('userId', '=', t.s.people.teacher).execute();
  await t.publish();
  expect(await t.statuses(t.teacher, t.parent)).toEqual([200, 200]);
  await t.admin.http.admin.suspend.mutate({ userId: t.s.people.parent });
  expect(await t.statuses(t.parent)).toEqual([404]);
});

test('[ANNOUNCE37] recalled, they are there for nobody any more, and are swept away', async () => {
  await using t = await carrying();
  const { id } = await t.announce();
  await t.publish();
  expect(await t.statuses(t.parent, t.admin)).toEqual([200, 200]);
  await t.teacher.http.announcements.recall.mutate({ id });
  expect(await t.statuses(t.teacher, t.parent, t.parent2, t.admin)).toEqual([404, 404, 404, 404]);
  await passHours(t.s, 2);
  await sweep();
  const left = t.s.db.selectFrom('attachment').select('id').where('establishmentId', '=', t.s.id);
  expect(await left.execute()).toEqual([]);
});

test('[ANNOUNCE38] only its author’s own finished files, brought for that school, go with an announcement, and of one with others nothing is kept', async () => {
  await using t = await carrying();
  await using other = await school();
  const { id: conversationId } = await start(t.s, t.teacher, ['parent']);
  const scheduled = await upload(t.teacher, conversationId);
  const wrong = {
    invented: crypto.randomUUID(),
    another: (await uploadTo(t.admin, t.place)).id,
    unfinished: await bringTo(t.teacher, t.place, 'a.pdf', pdf),
    ofConversation: scheduled.id,
    elsewhere: (await uploadTo(await other.as('teacher'), { establishmentId: other.id })).id,
  };
  for (const [why, id] of Object.entries(wrong))
    expect((await refusalOf(t.announce(t.teacher, { attachmentIds: [id] }))).reason, why).toBe(
      'message.attachmentUnknown',
    );
  expect((await refusalOf(t.announce(t.admin))).reason).toBe('message.attachmentUnknown');
  const eleven = Array.from({ length: 11 }, () => crypto.randomUUID());
  for (const attachmentIds of [eleven, [t.files[0].id, t.files[0].id]])
    expect((await refusalOf(t.announce(t.teacher, { attachmentIds }))).reason).toBe('input.invalid');
  expect((await t.teacher.http.announcements.sent.query({})).items).toEqual([]);
});

test('[ANNOUNCE38] a file goes with one announcement, of several at once too, with no message, and is not taken back by itself', async () => {
  await using t = await carrying();
  const { http } = t.teacher;
  const outcomes = await outcomesOf([1, 2, 3].map(() => t.announce()));
  expect(outcomes.toSorted()).toEqual(['done', ...Array<string>(2).fill('message.attachmentUnknown')]);
  const { id: conversationId } = await start(t.s, t.teacher, ['parent']);
  const message = { id: crypto.randomUUID(), conversationId, body: '', attachmentIds: [t.files[0].id] };
  expect((await refusalOf(http.send.mutate(message))).reason).toBe('message.attachmentUnknown');
  await http.removeUpload.mutate({ id: t.files[0].id });
  await t.publish();
  expect(await t.statuses(t.parent)).toEqual([200]);
});

test('[ANNOUNCE8] [ANNOUNCE38] the same with the same files is the same, also when it is out; with others, or in another order, its name is refused', async () => {
  await using t = await carrying();
  const { http } = t.teacher;
  const both = await Promise.all([1, 2].map(() => http.announcements.send.mutate(t.wanted)));
  expect(both[0]).toEqual(both[1]);
  for (const attachmentIds of [t.attachmentIds.toReversed(), [t.files[0].id], []])
    expect((await refusalOf(http.announcements.send.mutate({ ...t.wanted, attachmentIds }))).reason).toBe(
      'announcement.idTaken',
    );
  await t.publish();
  const again = await http.announcements.send.mutate(t.wanted);
  expect(again).toMatchObject({ state: 'published', attachments: both[0]!.attachments });
});

test('[ANNOUNCE39] taken back, they are uploads again: announced within a day, or swept away', async () => {
  await using t = await carrying();
  const { http } = t.teacher;
  const { id } = await t.announce();
  const back = await http.announcements.takeBack.mutate({ id });
  expect(back.attachments).toEqual([t.files[1], t.files[0]]);
  await passHours(t.s, 23);
  await sweep();
  expect(await t.statuses(t.teacher, t.parent, t.admin)).toEqual([200, 404, 404]);
  const { id: next } = await t.announce(t.teacher, { attachmentIds: [t.files[1].id] });
  await t.publish();
  expect(await http.announcements.one.query({ id: next })).toMatchObject({ state: 'published' });
  await passHours(t.s, 2);
  await sweep();
  expect(await t.statuses(t.teacher)).toEqual([404]);
  expect((await ask(t.parent, t.files[1])).status).toBe(200);
});

test('[ANNOUNCE10] [ANNOUNCE39] of what could not go out they are its author’s for thirty days', async () => {
  await using t = await carrying();
  const { id } = await t.announce();
  await t.s.db.deleteFrom('classStudent').where('classId', '=', t.classId).execute();
  await t.publish();
  const { http } = t.teacher;
  expect(await http.announcements.one.query({ id })).toMatchObject({ state: 'refused' });
  await passHours(t.s, 24 * 29);
  await sweep();
  expect(await t.statuses(t.teacher, t.parent, t.admin)).toEqual([200, 404, 404]);
  const groups = [{ kind: 'person' as const, userId: t.s.people.admin }];
  await t.announce(t.teacher, { audience: { groups, except: [] } });
  await t.publish();
  expect(await t.statuses(t.admin, t.parent)).toEqual([200, 404]);
});

test('[ANNOUNCE38] files are brought for announcements by staff of that school alone, by its limits, and for one place', async () => {
  await using t = await carrying();
  await using other = await school();
  const begin = (client: TestClient, more: object) =>
    refusalOf(
      client.http.beginUpload.mutate({ id: crypto.randomUUID(), name: 'a.pdf', size: 9, ...t.place, ...more }),
    ).then(({ reason }) => reason);
  expect(await begin(t.parent, {})).toBe('announcement.staffOnly');
  expect(await begin(t.teacher, { establishmentId: other.id })).toBe('establishment.unknown');
  expect(await begin(t.teacher, { conversationId: crypto.randomUUID() })).toBe('input.invalid');
  expect(await begin(t.teacher, { establishmentId: undefined })).toBe('input.invalid');
  expect(await begin(t.teacher, { size: 26 * 1_048_576 })).toBe('file.tooLarge');
  expect(await begin(t.admin, { id: t.files[0].id })).toBe('file.idTaken');
  await set(t.admin, { fileMegabytes: 0 });
  expect(await begin(t.teacher, {})).toBe('file.off');
});
