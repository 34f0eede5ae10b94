import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { countShifts, slowLine } from '../../bench/page/watch.ts';
import { until } from '../support/until.ts';
import { bubble, composer, log, openWith, rowOf, say } from './chat.ts';
import { openDemo } from './open-demo.ts';
import { ask } from './person.ts';

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

  test('[CLIENT62] on a short screen the thread keeps room, and nothing overflows', async () => {
    for (const viewport of [
      { width: 320, height: 256 },
      { width: 844, height: 390 },
    ]) {
      await using person = await demo.at('parent', '/fr/parents/messagerie', { viewport });
      const { page } = person;
      await openWith(page, teacher);
      expect(await log(page).evaluate((box) => box.clientHeight)).toBeGreaterThanOrEqual(88);
      expect(await composer(page).isVisible()).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    }
  });

  test('[CLIENT61] each line of a message has its own direction, and marks upon marks stay in their bubble', async () => {
    await using person = await demo.at('parent', '/fr/parents/messagerie', wide);
    const { page } = person;
    await openWith(page, teacher);
    await ask(page, 'send', {
      id: crypto.randomUUID(),
      conversationId: conversationId(page),
      body: `مرحبا بكم جميعا في المدرسة\nBonjour.\nZ${'\u0310\u0301'.repeat(60)}`,
    });
    const row = bubble(page, 'Bonjour.');
    await row.waitFor();
    const stop = await row.evaluate((bubbleOf) => {
      const walker = document.createTreeWalker(bubbleOf, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (node && !node.textContent?.includes('Bonjour.')) node = walker.nextNode();
      const at = node!.textContent!.indexOf('Bonjour.');
      const place = (from: number) => {
        const range = document.createRange();
        range.setStart(node!, at + from);
        range.setEnd(node!, at + from + 1);
        return range.getBoundingClientRect().left;
      };
      return { letter: place(0), stop: place(7) };
    });
    expect(stop.stop).toBeGreaterThan(stop.letter);
    expect(
      await row
        .locator('> div')
        .first()
        .evaluate((one) => getComputedStyle(one).overflowY),
    ).toBe('clip');
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
    await page.keyboard.press('ArrowUp');
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

  test('[CLIENT94] list and conversation stand beside each other by the room that they have, not by the window', async () => {
    await using person = await demo.at('parent', '/fr/parents/messagerie', wide);
    const { page } = person;
    await openWith(page, teacher);
    const seen = async (width: string) => {
      await page.evaluate((room) => void (document.querySelector('main')!.style.maxWidth = room), width);
      const list = page.locator('[data-region=list]');
      const back = page.getByRole('button', { name: 'Retour aux conversations' });
      return { list: await list.isVisible(), thread: await log(page).isVisible(), back: await back.isVisible() };
    };
    expect(await seen('1000px')).toEqual({ list: true, thread: true, back: false });
    expect(await seen('500px')).toEqual({ list: false, thread: true, back: true });
  });

  test('[CLIENT95] a link in a message is high enough for a finger, and an imitated name says which it is', async () => {
    await using person = await demo.at('parent', '/fr/parents/messagerie', wide);
    const { page } = person;
    await openWith(page, teacher);
    await say(page, 'https://аррӏе.example/compte et https://example.org/page');
    const links = bubble(page, 'example.org/page').getByRole('link');
    await links.nth(1).waitFor();
    expect(await links.first().innerText()).toBe('https://аррӏе.example/compte (xn--80ak6aa92e.example)');
    for (const link of await links.all()) expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(24);
  });

  test.each([390, 1_280])(
    '[CLIENT96] a conversation that is opened by its address moves nothing at %s px',
    async (width) => {
      await using person = await demo.at('parent', '/fr/parents/messagerie', wide);
      const { page } = person;
      await openWith(page, teacher);
      const address = page.url();
      await page.setViewportSize({ width, height: width < 600 ? 844 : 800 });
      const cdp = await page.context().newCDPSession(page);
      await slowLine(cdp);
      const shifted = await countShifts(page);
      await page.goto(address);
      await log(page).locator('[data-message]').first().waitFor();
      await page.waitForFunction(() => document.querySelector('[role=log]')?.getAttribute('aria-busy') === 'false');
      // What comes last: who is there, and how much is unread.
      await page.waitForLoadState('networkidle');
      expect(await shifted()).toBeLessThanOrEqual(0.02);
    },
  );
});
