import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { DirectoryStore } from '../../src/server/files/directory-store.ts';
import { clearWorkshops } from '../../src/server/files/assemble.ts';
import { partsPrefix } from '../../src/server/files/store.ts';
import { jobs } from '../../src/server/jobs/jobs.ts';
import { addHourly } from '../../src/server/jobs/timetable.ts';
import { workerDatabase } from '../support/database.ts';
import { ask, bring, pdf, picture, upload } from '../support/files.ts';
import { filesDirectory } from '../support/server.ts';
import { passHours, sweep, sweeping } from '../support/sweeping.ts';
import { talking } from '../support/talking.ts';

/** The parent and the teacher, and how many files their school has where files are. */
async function kept() {
  const t = await talking();
  const stored = () =>
    readdirSync(join(filesDirectory(), t.s.id), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
      .length;
  const pass = (hours: number) => passHours(t.s, hours);
  const rows = () => t.s.db.selectFrom('attachment').select('id').where('establishmentId', '=', t.s.id).execute();
  const send = (ids: string[]) => t.parent.http.send.mutate({ ...t.message('voici'), attachmentIds: ids });
  return { ...t, stored, pass, rows, send };
}

test('[FILE9] what was not sent within a day is gone, half or whole, and what was sent stays', async () => {
  await using t = await kept();
  const sent = await upload(t.parent, t.conversationId, 'a.png', await picture().png().toBuffer());
  await t.send([sent.id]);
  await upload(t.parent, t.conversationId, 'b.txt');
  await bring(t.parent, t.conversationId, 'c.pdf', pdf);
  expect(t.stored()).toBe(4);
  await t.pass(23);
  await sweep();
  expect(t.stored()).toBe(4);
  await t.pass(1.1);
  await sweep();
  expect((await t.rows()).map(({ id }) => id)).toEqual([sent.id]);
  expect(t.stored()).toBe(2);
  expect((await ask(t.teacher, sent)).status).toBe(200);
  expect((await ask(t.teacher, sent, { thumbnail: true })).status).toBe(200);
});

test('[FILE9] the files of a deleted message go once it can be brought back no more, and what was brought back stays', async () => {
  await using t = await kept();
  const [gone, back] = [await upload(t.parent, t.conversationId), await upload(t.parent, t.conversationId)];
  const messages = [await t.send([gone.id]), await t.send([back.id])];
  for (const { id } of messages) await t.parent.http.deleteMessage.mutate({ id });
  await t.parent.http.restoreMessage.mutate({ id: messages[1]!.id });
  await sweep();
  expect(t.stored()).toBe(2);
  await t.pass(1.1);
  await sweep();
  expect(t.stored()).toBe(1);
  expect((await ask(t.teacher, back)).status).toBe(200);
});

test('[FILE9] the files of a message that is no more are there no more either', async () => {
  await using t = await kept();
  const { id } = await upload(t.parent, t.conversationId);
  const message = await t.send([id]);
  await t.s.db.deleteFrom('message').where('id', '=', message.id).execute();
  expect((await ask(t.parent, { id, name: 'x' })).status).toBe(404);
  await sweep();
  expect([await t.rows(), t.stored()]).toEqual([[], 0]);
});

test('[FILE9] the same bytes are kept once in a school, as long as any file has them', async () => {
  await using t = await kept();
  const bytes = strToU8('la même circulaire');
  const [mine, theirs] = [
    await upload(t.parent, t.conversationId, 'a.txt', bytes),
    await upload(t.teacher, t.conversationId, 'b.txt', bytes),
  ];
  await t.send([mine.id]);
  expect(t.stored()).toBe(1);
  await t.teacher.http.removeUpload.mutate({ id: theirs.id });
  await sweep();
  expect(t.stored()).toBe(1);
  expect((await ask(t.teacher, mine)).status).toBe(200);
  // Swept and uploaded at the same moment, again and again, it is always there for who keeps it.
  for (let round = 0; round < 5; round += 1) {
    const text = strToU8(`circulaire ${round}`);
    const first = await upload(t.parent, t.conversationId, 'c.txt', text);
    await t.parent.http.removeUpload.mutate({ id: first.id });
    const [again] = await Promise.all([upload(t.teacher, t.conversationId, 'd.txt', text), sweep(), sweep()]);
    expect(await (await ask(t.teacher, again)).text()).toBe(`circulaire ${round}`);
  }
});

test('[FILE16] parts that a killed process left of a file which it had finished go when it is finished again', async () => {
  await using t = await kept();
  const { id } = await upload(t.parent, t.conversationId);
  await new DirectoryStore(filesDirectory()).put(
    `${partsPrefix({ establishmentId: t.s.id, id })}/part`,
    Buffer.from('x'),
  );
  expect(t.stored()).toBe(2);
  await t.parent.http.finishUpload.mutate({ id });
  expect(t.stored()).toBe(1);
});

test('[FILE16] what a killed process left half written goes after an hour, and nothing else with it', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'preau-store-'));
  const left = ['coming-old', 'coming-now', 'school'].map((name) => join(directory, name));
  const workshops = ['old', 'now'].map((name) => mkdtempSync(join(tmpdir(), `preau-file-${name}-`)));
  for (const path of left) mkdirSync(path);
  const past = Date.now() / 1_000 - 3_601;
  for (const path of [left[0]!, left[2]!, workshops[0]!]) utimesSync(path, past, past);
  await new DirectoryStore(directory).clearLeft();
  await clearWorkshops();
  expect([...left, ...workshops].map((path) => existsSync(path))).toEqual([false, true, true, false, true]);
  await new DirectoryStore(join(directory, 'away')).clearLeft();
  for (const path of [directory, workshops[1]!]) rmSync(path, { recursive: true });
});

test('[FILE9] files are swept each hour, by one job however many processes plan it', async () => {
  const { databases, db } = await workerDatabase();
  const hour = new Date('2031-05-06T07:30:00Z');
  await Promise.all([1, 2, 3].map(() => addHourly(databases.live, [sweeping], hour)));
  await addHourly(databases.live, [sweeping], new Date('2031-05-06T08:00:00Z'));
  const slots = (await jobs(db, null))
    .filter(({ kind, slot }) => kind === sweeping.name && slot.startsWith('2031'))
    .map(({ slot }) => slot);
  expect(slots.toSorted()).toEqual(['2031-05-06T07', '2031-05-06T08']);
});
