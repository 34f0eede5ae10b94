import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { filing } from '../support/filing.ts';
import { outcomesOf, refusalOf } from '../support/refusal.ts';
import { newTestServer } from '../support/server.ts';
import { talking } from '../support/talking.ts';

const megabyte = 1_048_576;

test('[FILE8] a school says how large a file may be, and that there are none', async () => {
  await using server = await newTestServer();
  await using t = await filing(server);
  const set = async (fileMegabytes: number | null) => {
    const { revision } = await t.admin.http.admin.settings.query({});
    await t.admin.http.admin.setSettings.mutate({ revision, settings: { fileMegabytes } });
  };
  expect((await t.parent.http.me.query()).memberships[0]!.may.fileMegabytes).toBe(25);
  await t.begin(25 * megabyte);
  expect(await refusalOf(t.begin(25 * megabyte + 1))).toMatchObject({ reason: 'file.tooLarge', httpStatus: 413 });
  expect(await refusalOf(t.begin(0))).toMatchObject({ reason: 'file.empty' });
  await set(1);
  expect(await refusalOf(t.begin(megabyte + 1))).toMatchObject({ reason: 'file.tooLarge' });
  await set(0);
  expect(await refusalOf(t.begin(1))).toMatchObject({ reason: 'file.off' });
  expect((await t.parent.http.me.query()).memberships[0]!.may.fileMegabytes).toBe(0);
});

test('[FILE8] the files of a person, and of a school, have so much room and no more; what is taken back gives room', async () => {
  await using server = await newTestServer(undefined, {
    PREAU_FILE_MEGABYTES_PER_PERSON: '10',
    PREAU_FILE_MEGABYTES_PER_SCHOOL: '18',
  });
  await using t = await filing(server);
  const at10 = await outcomesOf(Array.from({ length: 4 }, () => t.begin(4 * megabyte)));
  expect(at10).toEqual(['done', 'done', 'file.yourQuota', 'file.yourQuota']);
  const id = randomUUID();
  const begun = { id, conversationId: t.conversationId, name: 'a.mp4', size: 2 * megabyte };
  await t.parent.http.beginUpload.mutate(begun);
  expect(await refusalOf(t.begin(1))).toMatchObject({ reason: 'file.yourQuota' });
  await t.parent.http.removeUpload.mutate({ id });
  await t.begin(1_000);
  const teacher = await t.s.as('teacher', server);
  const theirs = (size: number) =>
    teacher.http.beginUpload.mutate({ id: randomUUID(), conversationId: t.conversationId, name: 'a.mp4', size });
  await theirs(9 * megabyte);
  await t.begin(1_000);
  const { id: group } = await t.admin.http.createConversation.mutate({
    participantIds: [t.s.people.parent2],
    title: 'x',
  });
  const more = { id: randomUUID(), conversationId: group, name: 'a.mp4', size: 2 * megabyte };
  expect(await refusalOf(t.admin.http.beginUpload.mutate(more))).toMatchObject({ reason: 'file.schoolQuota' });
});

test('[FILE8] so many files of one person are on their way at a time', async () => {
  await using t = await talking();
  const begin = () =>
    t.parent.http.beginUpload.mutate({ id: randomUUID(), conversationId: t.conversationId, name: 'a', size: 1 });
  for (let begun = 0; begun < 50; begun += 10) await Promise.all(Array.from({ length: 10 }, begin));
  expect(await refusalOf(begin())).toMatchObject({ reason: 'file.tooManyOpen' });
});
