import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { announcing } from '../support/announcing.ts';
import { connect, type TestClient } from '../support/client.ts';
import { followAccount } from '../support/follow.ts';
import { picture, upload } from '../support/files.ts';
import { exportStore, filesOf, gathered, gatherStep, sweepExports, take } from '../support/gathering.ts';
import { refusalOf } from '../support/refusal.ts';
import { newPerson, school, type School } from '../support/school.ts';
import { remove, say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

/** A group of admin, teacher and parent, with a picture of the teacher's in it. */
async function grouped() {
  const s = await school();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent')];
  const { id } = await start(s, admin, ['teacher', 'parent'], { title: '6e <B>' });
  await say(teacher, id, 'Bonjour <script>alert(1)</script> à tous');
  const file = await upload(teacher, id, 'sortie.png', await picture().png().toBuffer());
  const body = `voici <@${s.people.parent}>`;
  await teacher.http.send.mutate({ id: randomUUID(), conversationId: id, body, attachmentIds: [file.id] });
  return { s, admin, teacher, parent, id, file, [Symbol.asyncDispose]: () => s[Symbol.asyncDispose]() };
}
const begin = (client: { http: Awaited<ReturnType<School['as']>>['http'] }) =>
  client.http.account.beginExport.mutate({ locale: 'fr' });
const ofPath = (files: Record<string, string>, end: string) =>
  Object.entries(files).find(([path]) => path.endsWith(end))![1];

test('[ACCOUNT10] what one wrote and may read, and the files of it, is there as JSON and as a page that runs nothing', async () => {
  await using t = await grouped();
  const files = await filesOf(await take(t.parent, await gathered(t.parent)));
  expect(Object.keys(files)).toEqual([
    'index.html',
    'person.json',
    'conversations/0001/conversation.json',
    'conversations/0001/messages.json',
    'conversations/0001/index.html',
    'conversations/0001/files/0002-1-sortie.png',
  ]);
  const messages = JSON.parse(ofPath(files, 'messages.json')) as { seq: number; authorName: string }[];
  expect(messages).toMatchObject([
    { seq: 1, authorName: 'teacher', body: 'Bonjour <script>alert(1)</script> à tous' },
    { seq: 2, attachments: [{ name: 'sortie.png' }] },
  ]);
  const page = ofPath(files, '0001/index.html');
  expect(page).toContain('Bonjour &lt;script&gt;alert(1)&lt;/script&gt; à tous');
  expect(page).toContain('voici @parent');
  expect(page).toContain('<img src="files/0002-1-sortie.png"');
  expect(files['index.html']).toContain('<a href="conversations/0001/index.html">6e &lt;B&gt;</a>');
  expect(page + files['index.html']).not.toMatch(/<script|onerror|http-equiv|https?:/);
  const person = JSON.parse(files['person.json']!) as object;
  expect(person).toMatchObject({ userId: t.s.people.parent, profile: { name: 'parent' }, sessions: [{}] });
  expect(files['person.json']).not.toMatch(/passwordHash|password_hash|network|argon2/);
});

test('[ACCOUNT10] what one announced is there, also what was taken back, and what one acknowledged; nobody else’s', async () => {
  await using t = await announcing();
  const out = await t.out({ title: 'Sortie au musée' });
  await t.parent.http.announcements.acknowledge.mutate({ id: out.id });
  await t.parent2.http.announcements.acknowledge.mutate({ id: out.id });
  const back = await t.send(t.teacher, t.families, { title: 'Reprise' });
  await t.teacher.http.announcements.takeBack.mutate({ id: back.id });
  const personOf = async (client: TestClient) =>
    JSON.parse((await filesOf(await take(client, await gathered(client))))['person.json']!) as object;
  expect(await personOf(t.teacher)).toMatchObject({
    announcements: [
      { id: out.id, title: 'Sortie au musée', state: 'published', audience: { groups: t.families, except: [] } },
      { id: back.id, title: 'Reprise', state: 'takenBack', publishedAt: null },
    ],
    acknowledgements: [],
  });
  const parent = await personOf(t.parent);
  expect(parent).toMatchObject({ announcements: [] });
  expect(parent).toHaveProperty('acknowledgements', [
    { announcementId: out.id, acknowledgedAt: expect.any(String) as string },
  ]);
});

test('[ACCOUNT11] nothing of a conversation that one is not in, left, or of what was said before one came', async () => {
  await using t = await grouped();
  const { id: other } = await start(t.s, t.admin, ['teacher', 'teacher2'], { title: 'Salle des profs' });
  await say(t.teacher, other, 'entre nous');
  await t.admin.http.addParticipants.mutate({ conversationId: t.id, userIds: [t.s.people.parent2] });
  await say(t.teacher, t.id, 'bienvenue');
  const newcomer = await t.s.as('parent2');
  const came = await filesOf(await take(newcomer, await gathered(newcomer)));
  expect(JSON.stringify(came)).toContain('bienvenue');
  expect(JSON.stringify(came)).not.toMatch(/Bonjour|entre nous|sortie\.png/);
  await remove(t.s, t.admin, t.id, 'parent');
  const left = await filesOf(await take(t.parent, await gathered(t.parent)));
  expect(Object.keys(left)).toEqual(['index.html', 'person.json']);
});

test('[ACCOUNT11] what one may read no more after it was gathered does not come', async () => {
  await using t = await grouped();
  const id = await gathered(t.parent);
  const last = await t.parent.http.messages.query({ conversationId: t.id });
  await t.teacher.http.deleteMessage.mutate({ id: last.items[0]!.id });
  const files = await filesOf(await take(t.parent, id));
  expect(JSON.stringify(files)).not.toContain('Bonjour');
  expect(ofPath(files, '0001/index.html')).toContain('Message supprimé');
  await t.teacher.http.deleteMessage.mutate({ id: last.items[1]!.id });
  expect(Object.keys(await filesOf(await take(t.parent, id))).join()).not.toContain('sortie.png');
  await remove(t.s, t.admin, t.id, 'parent');
  expect(Object.keys(await filesOf(await take(t.parent, id)))).toEqual(['index.html', 'person.json']);
});

test('[ACCOUNT12] its owner alone takes it, with a session, for three days', async () => {
  await using t = await grouped();
  const id = await gathered(t.parent);
  for (const other of [t.admin, t.teacher, { ...t.parent, cookie: '' }]) {
    const refused = await take(other, id);
    expect([404, 401]).toContain(refused.status);
  }
  for (const unknown of [randomUUID(), 'x', '']) expect((await take(t.parent, unknown)).status).toBe(404);
  const answer = await take(t.parent, id);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="preau-\d{4}-\d\d-\d\d\.zip"$/);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  await answer.arrayBuffer();
  await sql`update account_export set ready_until = now() where id = ${id}`.execute(t.s.db);
  expect((await take(t.parent, id)).status).toBe(404);
  expect(await t.parent.http.account.export.query()).toBeNull();
});

test('[ACCOUNT12] a session that has ended takes nothing', async () => {
  await using t = await grouped();
  const id = await gathered(t.parent);
  const here = await t.s.as('parent');
  await here.http.auth.revokeOtherSessions.mutate();
  expect((await take(t.parent, id)).status).toBe(401);
  expect((await take(here, id)).status).toBe(200);
});

test('[ACCOUNT13] it is begun once a day, of two at once by one, and the next takes its place', async () => {
  await using t = await grouped();
  const begun = await Promise.allSettled([begin(t.parent), begin(t.parent)]);
  expect(begun.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  while (await gatherStep());
  const first = (await t.parent.http.account.export.query())!;
  expect(await refusalOf(begin(t.parent))).toMatchObject({ reason: 'export.tooSoon' });
  expect(first.nextAt!.getTime()).toBeGreaterThan(Date.now());
  await sql`update account_export set asked_at = now() - interval '25 hours' where id = ${first.id}`.execute(t.s.db);
  expect(await t.parent.http.account.export.query()).toMatchObject({ state: 'ready', nextAt: null });
  const second = await gathered(t.parent);
  expect(second).not.toBe(first.id);
  expect((await take(t.parent, first.id)).status).toBe(404);
  await sweepExports();
  expect(await exportStore.list(`exports/${first.id}`)).toEqual([]);
  expect(await exportStore.list(`exports/${second}`)).not.toEqual([]);
});

test('[ACCOUNT14] how far it is is told, and a step that was undone is done again to the same end', async () => {
  await using t = await grouped();
  const bell = await followAccount(t.parent);
  const begun = await begin(t.parent);
  expect(begun).toMatchObject({ state: 'gathering', done: 0, total: null, readyUntil: null });
  await until(() => bell.events.length === 2);
  expect(bell.events[1]).toEqual({ what: 'export' });
  expect(await gatherStep()).toBe(true);
  expect(await t.parent.http.account.export.query()).toMatchObject({ state: 'gathering', done: 0, total: 1 });
  // A kill after the store was written and before the commit: what the step moved is undone, what it wrote is written once more.
  const place = await t.s.db
    .selectFrom('accountExport')
    .selectAll()
    .where('id', '=', begun!.id)
    .executeTakeFirstOrThrow();
  await gatherStep();
  const { atConversation, afterSeq } = place;
  await t.s.db.updateTable('accountExport').set({ atConversation, afterSeq }).where('id', '=', begun!.id).execute();
  while (await gatherStep());
  expect(await t.parent.http.account.export.query()).toMatchObject({ state: 'ready', done: 1, total: 1 });
  const files = await filesOf(await take(t.parent, begun!.id));
  expect(JSON.parse(ofPath(files, 'messages.json'))).toHaveLength(2);
});

test('[ACCOUNT14] a long conversation comes page by page, whole and in order', async () => {
  await using t = await grouped();
  await sql`
    insert into message (id, establishment_id, conversation_id, seq, author_id, body, revision, digest)
    select gen_random_uuid(), establishment_id, conversation_id, n, author_id, 'ligne ' || n, 1000 + n, digest
    from message, generate_series(3, 230) as n where conversation_id = ${t.id} and seq = 1`.execute(t.s.db);
  await t.s.db.updateTable('conversation').set({ lastSeq: 230 }).where('id', '=', t.id).execute();
  const files = await filesOf(await take(t.parent, await gathered(t.parent)));
  const seqs = (JSON.parse(ofPath(files, 'messages.json')) as { seq: number }[]).map(({ seq }) => seq);
  expect(seqs).toEqual(Array.from({ length: 230 }, (_, index) => index + 1));
});

test('[ACCOUNT15] with the account goes what was gathered of it', async () => {
  await using s = await school();
  const userId = await newPerson(s.db, s.id, 'passager', 'parent');
  await using passing = await connect(userId, s.server.origin);
  const id = await gathered(passing);
  await sweepExports();
  expect(await exportStore.list(`exports/${id}`)).toHaveLength(1);
  await s.db.deleteFrom('membership').where('userId', '=', userId).execute();
  await s.db.deleteFrom('user').where('id', '=', userId).execute();
  await sweepExports();
  expect(await exportStore.list(`exports/${id}`)).toEqual([]);
});

test('[ACCOUNT15] and when its three days are over', async () => {
  await using t = await grouped();
  const id = await gathered(t.parent);
  await sql`update account_export set ready_until = now() where id = ${id}`.execute(t.s.db);
  await sweepExports();
  expect(await exportStore.list(`exports/${id}`)).toEqual([]);
});
