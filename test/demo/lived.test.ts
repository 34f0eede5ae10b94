import { afterAll, beforeAll, expect, test } from 'vitest';
import { personalFrom } from '../../src/shared/personal-inputs.ts';
import { settingsFrom } from '../../src/shared/school-settings.ts';
import { usualSettings } from '../../src/shared/usual-settings.ts';
import { contentKey } from '../../src/server/files/store.ts';
import { conversationsWithPeople, demoSchools, type DemoSchools } from '../support/demo-schools.ts';

let demo: DemoSchools;
beforeAll(async () => {
  demo = await demoSchools();
});
afterAll(() => demo[Symbol.asyncDispose]());

test('[DEMO10] messages carry pictures and a document, and their bytes are there', async () => {
  const files = await demo.db.selectFrom('attachment').selectAll().orderBy('mediaType').execute();
  expect(files.map(({ mediaType }) => mediaType)).toEqual([
    'application/pdf',
    'application/pdf',
    'image/jpeg',
    'image/jpeg',
    'image/jpeg',
  ]);
  expect(new Set(files.map(({ content }) => content)).size).toBe(5);
  for (const { id, name, mediaType, size, image, messageId, content, establishmentId } of files) {
    const message = demo.db.selectFrom('message').select('attachments').where('id', '=', messageId!);
    const told = (await message.executeTakeFirstOrThrow()).attachments.find((one) => one.id === id);
    expect(told).toEqual({ id, name, mediaType, size, ...(image && { image }) });
    expect(await demo.store.has(contentKey(establishmentId, content!))).toBe(true);
  }
});

test('[DEMO10] an announcement carries a picture and a document, as its first message does', async () => {
  const announcements = await demo.db.selectFrom('announcement').select(['messageId', 'attachments']).execute();
  const [carrying] = announcements.filter(({ attachments }) => attachments.length > 0);
  expect(carrying!.attachments.map(({ mediaType }) => mediaType)).toEqual(['application/pdf', 'image/jpeg']);
  const message = demo.db.selectFrom('message').select('attachments').where('id', '=', carrying!.messageId);
  expect((await message.executeTakeFirstOrThrow()).attachments).toEqual(carrying!.attachments);
});

test('[DEMO12] a teacher has quiet hours on school nights', async () => {
  const rows = await demo.db.selectFrom('personalSettings').selectAll().execute();
  expect(rows.map(({ settings }) => personalFrom(settings).quietHours)).toEqual([
    { ...usualSettings.quietHours, on: true, days: [1, 2, 3, 4, 5] },
  ]);
});

test('[DEMO13] one school has hours and holidays, and at the other a teacher is away with a substitute', async () => {
  const schools = await demo.db.selectFrom('establishment').select(['id', 'settings']).execute();
  const hours = schools.map(({ settings }) => settingsFrom(settings).hours);
  expect(hours.filter((one) => one !== 'none')).toHaveLength(1);
  expect(await demo.db.selectFrom('closedDays').selectAll().execute()).toHaveLength(1);
  const said = await demo.db.selectFrom('staffAvailability').selectAll().execute();
  expect(said.filter(({ substituteId, absentUntil }) => substituteId !== null && absentUntil !== null)).toHaveLength(1);
  expect(said.filter(({ answersWithin }) => answersWithin === 'twoDays')).toHaveLength(1);
});

test('[DEMO4] messages are numbered without holes, in order, never in the future, by participants who may write', async () => {
  const conversations = await conversationsWithPeople(demo);
  expect(conversations).toHaveLength(23);
  for (const { id, people, lastSeq, lastActivityAt } of conversations) {
    const messages = await demo.db
      .selectFrom('message')
      .selectAll()
      .where('conversationId', '=', id)
      .orderBy('seq')
      .execute();
    expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: lastSeq }, (_, index) => index + 1));
    const times = messages.map(({ createdAt }) => createdAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBe(lastActivityAt.getTime());
    expect(times.at(-1)).toBeLessThan(Date.now());
    expect(messages.filter(({ body }) => body.trim() === '' || /[{}]/.test(body))).toEqual([]);
    const writers = messages.map(({ authorId, seq }) => ({ seq, ...people.find(({ userId }) => userId === authorId) }));
    expect(writers.filter(({ canWrite, lastReadSeq = 0, seq }) => !canWrite || lastReadSeq < seq)).toEqual([]);
  }
});

test('[DEMO5] the revisions of a school are 1, 2, 3 … up to its own, each stamped once, a conversation with its last', async () => {
  const establishments = await demo.db.selectFrom('establishment').select(['id', 'revision']).execute();
  expect(establishments).toHaveLength(2);
  for (const { id, revision } of establishments) {
    const conversations = await demo.db
      .selectFrom('conversation')
      .selectAll()
      .where('establishmentId', '=', id)
      .execute();
    const participants = await demo.db
      .selectFrom('participant')
      .selectAll()
      .where('establishmentId', '=', id)
      .execute();
    const messages = await demo.db.selectFrom('message').selectAll().where('establishmentId', '=', id).execute();
    const versions = await demo.db.selectFrom('messageVersion').selectAll().where('establishmentId', '=', id).execute();
    const stamps = [
      ...conversations.map(({ headerRevision }) => headerRevision),
      ...[...participants, ...messages, ...versions].map((row) => row.revision),
    ];
    expect(stamps.toSorted((a, b) => a - b)).toEqual(Array.from({ length: revision }, (_, index) => index + 1));
    for (const conversation of conversations) {
      const own = [...participants, ...messages].filter((row) => row.conversationId === conversation.id);
      expect(conversation.revision).toBe(Math.max(...own.map((row) => row.revision)));
    }
  }
});

test('[DEMO6] nobody has read beyond the end, and every role finds something unread', async () => {
  const conversations = await conversationsWithPeople(demo);
  const rows = conversations.flatMap(({ lastSeq, people }) => people.map((person) => ({ ...person, lastSeq })));
  expect(rows.filter(({ lastReadSeq, lastSeq }) => lastReadSeq > lastSeq)).toEqual([]);
  const behind = rows.filter(({ lastReadSeq, lastSeq }) => lastReadSeq < lastSeq).map(({ role }) => role);
  expect([...new Set(behind)].toSorted()).toEqual(['admin', 'parent', 'student', 'teacher']);
});

test('[DEMO7] somebody has pinned a conversation, and silenced one in which nothing waits for them', async () => {
  const rows = await demo.db
    .selectFrom('participant')
    .innerJoin('conversation', 'conversation.id', 'participant.conversationId')
    .select(['participant.pinned', 'participant.notify', 'participant.lastReadSeq', 'conversation.lastSeq'])
    .where((eb) => eb.or([eb('participant.pinned', '=', true), eb('participant.notify', '<>', 'all')]))
    .execute();
  expect(rows.filter(({ pinned }) => pinned)).toHaveLength(2);
  expect(rows.filter(({ notify, lastReadSeq, lastSeq }) => notify === 'none' && lastReadSeq === lastSeq)).toHaveLength(
    1,
  );
});

test('[DEMO8] in a group messages were edited, deleted and reacted to, each as the rules let them', async () => {
  const messages = await demo.db
    .selectFrom('message')
    .innerJoin('conversation', 'conversation.id', 'message.conversationId')
    .selectAll('message')
    .select('conversation.kind')
    .where((eb) =>
      eb.or([
        eb('editedAt', 'is not', null),
        eb('deletedAt', 'is not', null),
        eb(eb.fn('jsonb_array_length', ['reactions']), '>', 0),
      ]),
    )
    .execute();
  expect(new Set(messages.map(({ kind }) => kind))).toEqual(new Set(['group']));
  const edited = messages.filter(({ editedAt }) => editedAt !== null);
  const versions = await demo.db.selectFrom('messageVersion').selectAll().execute();
  expect(versions.map(({ messageId }) => messageId)).toEqual(edited.map(({ id }) => id));
  expect(versions).toMatchObject([{ body: expect.stringContaining('deuxième'), replacedAt: edited[0]!.editedAt }]);
  const deleted = messages.filter(({ deletedAt }) => deletedAt !== null);
  expect(deleted.map(({ deletedById }) => deletedById)).toEqual(deleted.map(({ authorId }) => authorId));
  expect(deleted).toHaveLength(1);
  const people = new Map((await conversationsWithPeople(demo)).map((one) => [one.id, one.people]));
  const reactors = messages.flatMap(({ reactions, conversationId, seq }) =>
    reactions.flatMap(({ userIds }) => userIds.map((userId) => ({ userId, conversationId, seq }))),
  );
  expect(reactors.length).toBeGreaterThan(4);
  for (const { userId, conversationId, seq } of reactors) {
    const one = people.get(conversationId)!.find((person) => person.userId === userId);
    expect(one).toMatchObject({ canWrite: true });
    expect(one!.lastReadSeq).toBeGreaterThanOrEqual(seq);
  }
});
