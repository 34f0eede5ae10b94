import type { Page } from 'playwright-core';
import { median } from '../figures.ts';
import { idOf, openWindow, slowDown, type Measured, type Stage } from './person.ts';

const rounds = 3;

/** How soon a conversation's own address can be seen and used on a slow phone: the first time, and with everything in the cache. */
export async function visit(stage: Stage): Promise<Measured[]> {
  const cold: Moments[] = [];
  const warm: Moments[] = [];
  const address = await addressOf(stage);
  for (let round = 0; round < rounds; round++) {
    await using window = await openWindow(stage, { who: 'parent', width: 390 });
    await slowDown(window.cdp);
    cold.push(await load(window.page, address));
    warm.push(await load(window.page, address));
  }
  const of = (moments: Moments[], name: keyof Moments) => Math.round(median(moments.map((one) => one[name])));
  return [
    { figure: 'first paint, first visit', unit: 'ms', value: of(cold, 'paint'), atMost: 1_500 },
    { figure: 'thread usable, first visit', unit: 'ms', value: of(cold, 'usable'), atMost: 3_000 },
    { figure: 'first paint, warm', unit: 'ms', value: of(warm, 'paint'), atMost: 1_000 },
    { figure: 'thread usable, warm', unit: 'ms', value: of(warm, 'usable'), atMost: 1_000 },
  ];
}

type Moments = { paint: number; usable: number };

export async function addressOf(stage: Stage, who = 'parent', home = 'parents'): Promise<string> {
  await using window = await openWindow(stage, { who });
  await window.page.goto(`/fr/${home}/messagerie`);
  return `/fr/${home}/messagerie/${await idOf(window.page, 'Agnès Berthelot')}`;
}

export async function load(page: Page, address: string): Promise<Moments> {
  await page.goto(address, { waitUntil: 'commit' });
  // Messages are there, and one can write.
  const usable = await page.waitForFunction(
    () => document.querySelector('[data-message]') && document.querySelector('textarea') && performance.now(),
    null,
    { timeout: 60_000, polling: 'raf' },
  );
  // The outline is made of boxes, which the browser does not call contentful.
  const paint = await page.evaluate(() => performance.getEntriesByName('first-paint')[0]?.startTime ?? NaN);
  return { paint, usable: Number(await usable.jsonValue()) };
}
