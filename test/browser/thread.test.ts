import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { bubble, composer, log, openWith, rowOf, say } from './chat.ts';
import { openDemo } from './open-demo.ts';

const [teacher, parent] = ['Agnès Berthelot', 'Aurélie Moreau-Traoré'];
const unread = 400;

describe('a thread', () => {
  const demo = openDemo();
  const wide = { viewport: { width: 1280, height: 800 } };
  const conversationId = (page: Page) => page.url().split('/').at(-1)!;
  const readTo = async (id: string, email: string) =>
    await demo.server.db
      .selectFrom('participant')
      .innerJoin('user', 'user.id', 'participant.userId')
      .innerJoin('conversation', 'conversation.id', 'participant.conversationId')
      .select(['participant.lastReadSeq', 'conversation.lastSeq'])
      .where('conversation.id', '=', id)
      .where('user.email', '=', email)
      .executeTakeFirstOrThrow();

  /** As many messages of the teacher, written at some time when the parent was away. */
  async function write(id: string, count: number) {
    await sql`
      insert into message (id, establishment_id, conversation_id, seq, author_id, body, digest, revision)
      select gen_random_uuid(), c.establishment_id, c.id, c.last_seq + n, u.id, 'Ligne ' || n, '\\x00', c.revision
        from conversation c, generate_series(1, ${count}::int) n, "user" u
       where c.id = ${id} and u.email = 'teacher@jules-verne.example'`.execute(demo.server.db);
    await sql`update conversation set last_seq = last_seq + ${count} where id = ${id}`.execute(demo.server.db);
  }

  test('[CLIENT54] with more unread than a page opens where they begin, and only what was on the screen is read', async () => {
    let id: string;
    {
      await using before = await demo.at('parent', '/fr/parents/messagerie', wide);
      await openWith(before.page, teacher);
      id = conversationId(before.page);
      await until(async () => {
        const { lastReadSeq, lastSeq } = await readTo(id, 'parent@jules-verne.example');
        return lastReadSeq === lastSeq;
      });
    }
    await write(id, unread);
    await using person = await demo.at('parent', '/fr/parents/messagerie', wide);
    const { page } = person;
    await openWith(page, teacher);
    await page.getByRole('separator', { name: 'Nouveaux messages' }).waitFor();
    const seen = (text: string) =>
      bubble(page, text)
        .first()
        .evaluate((row) => {
          // Drawn anew in between, it stands nowhere.
          const box = row.closest('[role=log]')?.getBoundingClientRect();
          const { top, bottom } = row.getBoundingClientRect();
          return box !== undefined && top >= box.top && bottom <= box.bottom;
        });
    await until(() => seen('Ligne 1'));
    const left = async () => {
      const { lastReadSeq, lastSeq } = await readTo(id, 'parent@jules-verne.example');
      return lastSeq - lastReadSeq;
    };
    await until(async () => (await left()) < unread);
    expect(await left()).toBeGreaterThan(unread - 40);
    // One goes on to the end at once, over what lies between.
    await page.getByRole('button', { name: /nouveaux messages/ }).click();
    await until(() => seen(`Ligne ${unread}`));
    await until(async () => (await left()) === 0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('log');
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT61] whoever scrolled up stays at the line they read, though a message that was refused stands last', async () => {
    await using other = await demo.at('teacher', '/fr/teachers/messagerie', wide);
    await using person = await demo.at('parent', '/fr/parents/messagerie', wide);
    const { page } = person;
    await openWith(other.page, parent);
    await openWith(page, teacher);
    const id = conversationId(page);
    const user = await demo.server.db
      .selectFrom('user')
      .select('id')
      .where('email', '=', 'parent@jules-verne.example')
      .executeTakeFirstOrThrow();
    const kept = { id: crypto.randomUUID(), conversationId: id, body: 'Refusé', createdAt: Date.now(), position: 1 };
    await page.evaluate(
      ([key, value]) =>
        new Promise((resolve) => {
          const opening = indexedDB.open('keyval-store');
          opening.addEventListener('success', () => {
            const writing = opening.result.transaction('keyval', 'readwrite');
            writing.objectStore('keyval').put(value, key);
            writing.addEventListener('complete', resolve);
          });
        }),
      [`outbox:${user.id}:${kept.id}`, { ...kept, state: 'failed', reason: 'conversation.readOnly' }] as const,
    );
    await page.reload();
    await bubble(page, 'Refusé').waitFor();
    const thread = log(page);
    await thread.evaluate((box) => void (box.scrollTop = -box.clientHeight));
    const place = () =>
      thread.evaluate((box) => {
        const middle = box.getBoundingClientRect().top + box.clientHeight / 2;
        const rows = [...box.querySelectorAll<HTMLElement>('[data-message]')];
        const row = rows.find((one) => one.getBoundingClientRect().bottom > middle)!;
        return { id: row.dataset.message, top: row.getBoundingClientRect().top };
      });
    const before = await place();
    for (const body of ['Une ligne', 'Et une autre\nde deux lignes']) await say(other.page, body);
    await bubble(page, 'Une ligne').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: /nouveau/ }).waitFor();
    const after = await place();
    expect(after.id).toBe(before.id);
    expect(Math.abs(after.top - before.top)).toBeLessThanOrEqual(1);
  });

  test('[CLIENT60] on a touch screen the focus goes with the reader, into a conversation and back to its row', async () => {
    await using person = await demo.at('parent', '/fr/parents/messagerie', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const { page } = person;
    await rowOf(page, teacher).first().tap();
    await log(page).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await until(async () => (await focused()).includes(teacher));
    await page.getByRole('button', { name: 'Retour aux conversations' }).tap();
    await rowOf(page, teacher).first().waitFor();
    await until(() => page.evaluate(() => document.activeElement?.hasAttribute('data-conversation') ?? false));
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT93] Tab leads to the last message on the screen and out of the thread again, in front of nothing that hides it', async () => {
    await using person = await demo.at('parent', '/fr/parents/messagerie', wide);
    const { page } = person;
    await openWith(page, teacher);
    await log(page).evaluate((box) => void (box.scrollTop = -box.clientHeight));
    const focused = () =>
      page.evaluate(() => {
        const row = document.activeElement!.closest('[role=article]');
        if (!row) return { isMessage: false, isSeen: false };
        const [box, place] = [row.closest('[role=log]')!.getBoundingClientRect(), row.getBoundingClientRect()];
        return { isMessage: true, isSeen: place.top >= box.top && place.bottom <= box.bottom + 1 };
      });
    await composer(page).focus();
    while (!(await focused()).isMessage) await page.keyboard.press('Shift+Tab');
    expect(await focused()).toEqual({ isMessage: true, isSeen: true });
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toEqual({ isMessage: false, isSeen: false });
    await composer(page).focus();
    while (!(await focused()).isMessage) await page.keyboard.press('Shift+Tab');
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('ArrowUp');
      expect(await focused()).toEqual({ isMessage: true, isSeen: true });
      const hidden = await page.evaluate(() => {
        const day = [...document.querySelectorAll('[role=log] h3 span')].map((one) => one.getBoundingClientRect());
        const { top } = document.activeElement!.getBoundingClientRect();
        const box = document.querySelector('[role=log]')!.getBoundingClientRect();
        return day.some((one) => one.top < box.top + 40 && one.bottom > top + 4 && one.top < top);
      });
      expect(hidden).toBe(false);
    }
    expect(person.complaints).toEqual([]);
  });
});
