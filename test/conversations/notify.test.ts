import { expect, test } from 'vitest';
import type { TestClient } from '../support/client.ts';
import { expectForgotten, expectOwnersAlone, expectRefused, owned } from '../support/owned.ts';
import { refusalOf } from '../support/refusal.ts';
import { start } from '../support/talk.ts';

const inAnHour = new Date(Date.now() + 3_600_000);
const dayMs = 86_400_000;
const mute = ({ api }: TestClient, conversationId: string) =>
  api.setNotify.mutate({ conversationId, notify: 'mentions', mutedUntil: inAnHour });

test('[CONV20] a level and a mute are their owner’s alone, on all their devices, and drawn once', () =>
  expectOwnersAlone(mute, { notify: 'mentions', mutedUntil: inAnHour }));

test('[CONV20] nobody mutes what is not theirs, or no more', () => expectRefused(mute));

test('[CONV20] who comes anew has muted nothing', () => expectForgotten(mute, { notify: 'all', mutedUntil: null }));

test('[CONV21] a level said alone ends the mute, and one that is left keeps its place in the list and its count', async () => {
  await using t = await owned();
  await mute(t.teacher, t.id);
  const set = (notify: 'all' | 'none') => t.teacher.api.setNotify.mutate({ conversationId: t.id, notify });
  expect(await set('none')).toMatchObject({ notify: 'none', mutedUntil: null });
  const { items, unread } = await t.teacher.api.conversations.query({});
  expect([items.map(({ id }) => id), unread]).toEqual([[t.id], 1]);
  expect(await set('all')).toMatchObject({ notify: 'all', mutedUntil: null });
});

test('[CONV21] a mute ends between now and a year from now', async () => {
  await using t = await owned();
  const until = (ms: number) =>
    t.teacher.api.setNotify.mutate({ conversationId: t.id, notify: 'all', mutedUntil: new Date(Date.now() + ms) });
  for (const ms of [-1, -dayMs, 400 * dayMs, 8e15 - Date.now()])
    expect(await refusalOf(until(ms))).toMatchObject({ code: 'BAD_REQUEST', reason: 'conversation.muteEnd' });
  expect(await t.read()).toMatchObject({ mutedUntil: null });
  expect((await until(365 * dayMs)).mutedUntil).toBeInstanceOf(Date);
});

test('[CONV21] whom an announcement is for mute it, though they only read there', async () => {
  await using t = await owned();
  const { id } = await start(t.s, t.admin, ['parent'], { kind: 'announcement', title: 'Grève' });
  const own = await mute(t.parent, id);
  expect(own).toMatchObject({ canWrite: false, notify: 'mentions', mutedUntil: inAnHour });
  expect(await t.parent.api.conversation.query({ conversationId: id })).toMatchObject(own);
});

test('[CONV21] reading says the mute and the archive as they are', async () => {
  await using t = await owned();
  const own = await mute(t.teacher, t.id);
  const archived = await t.teacher.api.setArchived.mutate({ conversationId: t.id, archived: true });
  const read = await t.teacher.api.markRead.mutate({ conversationId: t.id, seq: 1 });
  expect(read).toEqual({
    ...archived,
    notify: own.notify,
    mutedUntil: own.mutedUntil,
    lastReadSeq: 1,
    ownRevision: read.ownRevision,
  });
  expect(await t.read()).toMatchObject(read);
});
