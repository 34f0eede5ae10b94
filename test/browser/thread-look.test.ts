import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { countShifts, slowLine } from '../../bench/page/watch.ts';
import { bubble, composer, log, openWith, say } from './chat.ts';
import { openDemo } from './open-demo.ts';
import { ask } from './person.ts';

const teacher = 'Agnès Berthelot';

describe('how a thread looks', () => {
  const demo = openDemo();
  const wide = { viewport: { width: 1280, height: 800 } };
  const conversationId = (page: Page) => page.url().split('/').at(-1)!;

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
