import type { Page } from 'playwright-core';
import { newCrowd } from './crowd.ts';
import { openWindow, p95, slowProcessor, type Measured, type Stage } from './person.ts';
import { showReference } from './reference.ts';

const rows = 300;

/** How soon a key, a sent message and another conversation are seen, in a thread of three hundred rows on a slow processor. */
export async function typing(stage: Stage): Promise<Measured[]> {
  const crowd = await newCrowd(stage.demo);
  await using window = await openWindow(stage, { who: 'parent' });
  const { page, cdp } = window;
  await page.goto(`/fr/parents/messagerie/${crowd.conversationId}`);
  await page.locator('textarea').waitFor();
  await crowd.write(rows, 40);
  await page.waitForFunction((count) => document.querySelectorAll('[data-message]').length >= count - 20, rows);
  await slowProcessor(cdp);
  const ours = await typedIn(page);
  await using other = await openWindow(stage);
  await showReference(other.page, rows);
  await slowProcessor(other.cdp);
  const reference = await typedIn(other.page);
  const figure = (name: string, of: keyof Typed, atMost: number) => ({
    figure: `${name}, p95`,
    unit: 'ms',
    value: p95(ours[of]),
    reference: p95(reference[of]),
    atMost,
  });
  return [
    figure('key to paint', 'keys', 50),
    figure('Enter to bubble', 'sent', 100),
    figure('change of conversation', 'changes', 150),
  ];
}

type Typed = { keys: number[]; sent: number[]; changes: number[] };

async function typedIn(page: Page): Promise<Typed> {
  const box = page.locator('textarea');
  const keys = await afterEach(page, 'keydown', () =>
    box.pressSequentially('Une phrase comme on en écrit chaque jour. ', { delay: 120 }),
  );
  const sent: number[] = [];
  for (let number = 0; number < 40; number++) {
    await box.fill(`Envoi ${number}`);
    sent.push(
      await untilSeen(page, { event: 'keydown', seen: `Envoi ${number}`, act: () => page.keyboard.press('Enter') }),
    );
  }
  const changes: number[] = [];
  for (let number = 0; number < 22; number++) {
    const name = number % 2 === 0 ? 'Agnès Berthelot' : 'Banc d’essai';
    const row = page.locator('[data-conversation] bdi').filter({ hasText: name }).first();
    changes.push(await untilSeen(page, { event: 'click', seen: '', act: () => row.click() }));
  }
  // The first time, both are fetched.
  return { keys, sent, changes: changes.slice(2) };
}

/** The time from each such event to the end of the frame that paints what it changed. */
export async function afterEach(page: Page, event: string, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate((name) => {
    const found: number[] = [];
    Object.assign(globalThis, { found });
    addEventListener(
      name,
      ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => found.push(performance.now() - timeStamp))),
      true,
    );
  }, event);
  await act();
  await page.waitForTimeout(500);
  return page.evaluate(() => (globalThis as unknown as { found: number[] }).found);
}

type Wanted = { event: string; seen: string; act(): Promise<void> };

/** The time from the next such event to the end of the frame in which a new thread, or a bubble with these words, is seen. */
async function untilSeen(page: Page, { event, seen, act }: Wanted): Promise<number> {
  // Once this is answered the page listens: a key may come before what was asked of the page ahead of it.
  await page.evaluate(
    ([name, words]) => {
      const log = () => document.querySelector('[role="log"]');
      const before = log()?.getAttribute('aria-label');
      const hasWords = () =>
        [...(log()?.querySelectorAll('[data-message]') ?? [])]
          .slice(-3)
          .some((row) => row.textContent?.includes(words));
      const isNew = () =>
        log()?.getAttribute('aria-label') !== before && log()?.querySelector('[data-message]') !== null;
      const isSeen = words ? hasWords : isNew;
      const seenAfter = new Promise<number>((resolve) => {
        const listener = ({ timeStamp }: Event) => {
          const look = () =>
            isSeen() ? setTimeout(() => resolve(performance.now() - timeStamp)) : requestAnimationFrame(look);
          requestAnimationFrame(look);
        };
        addEventListener(name, listener, { capture: true, once: true });
      });
      Object.assign(globalThis, { seenAfter });
    },
    [event, seen] as const,
  );
  await act();
  return page.evaluate(() => (globalThis as unknown as { seenAfter: Promise<number> }).seenAfter);
}
