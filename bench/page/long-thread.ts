import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { newCrowd, type Crowd, type Sent } from './crowd.ts';
import { openWindow, p95, slowProcessor, type Measured, type Stage } from './person.ts';
import { afterEach } from './typing.ts';

const messages = 5_000;
/** As many messages as a thread comes to hold, at the most (`src/client/messages/window.ts`). */
const held = 320;
const arrivals = 2_000;

/** A thread of five thousand messages, two hundred of them edited and a hundred with a reaction: read back from the end to its beginning, written in, and two thousand more arrive. */
export async function longThread(stage: Stage): Promise<Measured[]> {
  const crowd = await newCrowd(stage.demo);
  await decorate(crowd, await crowd.write(messages, 150));
  await using window = await openWindow(stage, { who: 'parent' });
  const { page, cdp } = window;
  await page.goto(`/fr/parents/messagerie/${crowd.conversationId}`);
  // While any are unread its name is how many: that is where the conversation opens, at the first of all.
  const toEnd = page.getByTitle('Aller aux derniers messages');
  await toEnd.click();
  await page.locator(`[data-seq="${messages}"]`).waitFor();
  const back = await page.evaluate(readBack);
  await toEnd.click();
  await page.waitForTimeout(2_000);
  await slowProcessor(cdp);
  const keys = await afterEach(page, 'keydown', () =>
    page.locator('textarea').pressSequentially('Une phrase comme on en écrit chaque jour. ', { delay: 120 }),
  );
  await slowProcessor(cdp, 1);
  // It was opened with fifty: until it holds as many as it may it grows, and what is asked is whether it does from then on.
  await crowd.write(held, 50);
  const before = await heapOf(page, cdp);
  await crowd.write(arrivals, 50);
  const grown = (await heapOf(page, cdp)) / before - 1;
  return [
    { figure: 'messages read back', unit: '', value: back.read, atMost: messages },
    { figure: 'drift in a frame while older ones come, the largest', unit: 'px', value: back.drift, atMost: 1 },
    { figure: 'rows at once, the most', unit: '', value: back.rows, atMost: 500 },
    { figure: 'key to paint, p95, processor 4 × slower', unit: 'ms', value: p95(keys), atMost: 50 },
    { figure: `memory of a full thread grown over ${arrivals} arrivals`, unit: '%', value: grown * 100, atMost: 10 },
  ];
}

async function decorate(crowd: Crowd, sent: Sent[]): Promise<void> {
  for (const [at, { id, by }] of sent.entries()) {
    // As many as four people may edit in a minute; and no quicker than they may react.
    if (at % 25 === 0) await crowd.call(by, 'editMessage', { id, body: `Message ${at}, corrigé` });
    if (at % 50 !== 0) continue;
    await crowd.call((by + 1) % 4, 'react', { id, emoji: at % 100 === 0 ? '👍' : '❤️', on: true });
    await wait(120);
  }
}

/** In the page: from the end to the beginning, a page of older messages at a time, with an eye on the line that is read in each frame. */
async function readBack(): Promise<{ read: number; drift: number; rows: number }> {
  const box = document.querySelector('[role=log]')!;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const rows = () => [...box.querySelectorAll<HTMLElement>('[data-seq]')];
  const seen = { read: 0, drift: 0, rows: 0 };
  const last = Number(rows().at(-1)?.dataset.seq);
  for (let still = 0; still < 300;) {
    box.scrollTop = -box.scrollHeight;
    await frame();
    const first = rows()[0]?.dataset.seq;
    const eye = rows().find((row) => row.getBoundingClientRect().top >= box.getBoundingClientRect().top)!;
    const at = () => eye.getBoundingClientRect().top;
    const start = at();
    let settled = 0;
    for (still = 0; still < 300 && settled < 5; still++) {
      await frame();
      if (eye.isConnected) seen.drift = Math.max(seen.drift, Math.abs(at() - start));
      seen.rows = Math.max(seen.rows, rows().length);
      if (rows()[0]?.dataset.seq !== first) settled++;
    }
    seen.read = last - Number(rows()[0]?.dataset.seq) + 1;
    if (seen.read === last) break;
  }
  return seen;
}

/** What the page holds once everything that nothing needs is gone. */
async function heapOf(page: Page, cdp: CDPSession): Promise<number> {
  await page.waitForTimeout(3_000);
  await cdp.send('HeapProfiler.collectGarbage');
  return page.evaluate(() => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize);
}
