import type { Page } from 'playwright-core';
import { median } from '../figures.ts';
import { openWindow, slowProcessor, type Measured, type Stage } from './person.ts';
import { addressOf, load } from './visit.ts';

const rounds = 3;

/** How soon a conversation that was open before stands there again without a network, on a fast and on a slow processor. */
export async function offline(stage: Stage): Promise<Measured[]> {
  const address = await addressOf(stage);
  await using window = await openWindow(stage, { who: 'parent', width: 390 });
  const { context, page } = window;
  await load(page, address);
  await page.mouse.move(100, 300);
  await page.mouse.move(110, 310);
  while (!(await page.evaluate(isReady))) await page.waitForTimeout(500);
  await context.setOffline(true);
  await page.close();
  const starts = async (times: number) => {
    const moments: Awaited<ReturnType<typeof load>>[] = [];
    for (let round = 0; round < rounds; round++) moments.push(await coldStart(await context.newPage(), address, times));
    return moments;
  };
  const [quick, slow] = [await starts(1), await starts(4)];
  const of = (all: typeof quick, name: 'paint' | 'usable') => Math.round(median(all.map((one) => one[name])));
  return [
    { figure: 'first paint, no network', unit: 'ms', value: of(quick, 'paint'), atMost: 1_000 },
    { figure: 'thread usable, no network', unit: 'ms', value: of(quick, 'usable'), atMost: 1_000 },
    { figure: 'first paint, no network, processor 4 × slower', unit: 'ms', value: of(slow, 'paint'), atMost: 1_500 },
    { figure: 'thread usable, no network, processor 4 × slower', unit: 'ms', value: of(slow, 'usable'), atMost: 3_000 },
  ];
}

async function coldStart(page: Page, address: string, times: number) {
  await slowProcessor(await page.context().newCDPSession(page), times);
  const moments = await load(page, address);
  await page.close();
  return moments;
}

/** In the page: both the app and what it shows are kept. */
async function isReady(): Promise<boolean> {
  const page = await caches.match('/pages/fr/conversation.html');
  // Opened before the app has made it, it would stay without a place for anything.
  if (!(await indexedDB.databases()).some(({ name }) => name === 'preau-shown')) return false;
  const rows = await new Promise<number>((resolve) => {
    const opening = indexedDB.open('preau-shown');
    opening.addEventListener('success', () => {
      const database = opening.result;
      const counted = database.transaction('keyval').objectStore('keyval').count();
      counted.addEventListener('success', () => {
        database.close();
        resolve(counted.result);
      });
    });
  });
  return page !== undefined && rows >= 2;
}
