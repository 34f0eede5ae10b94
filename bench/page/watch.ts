import type { CDPSession, Page } from 'playwright-core';

/** Follows how far what is on a page moves by itself, from the next page on; the answer is of the page that is open. */
export async function countShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const total = { value: 0 };
    Object.assign(globalThis, { shifted: total });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) total.value += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { shifted: { value: number } }).shifted.value);
}

/** A slow mobile line: 1.6 Mbit/s down and half of that up, 150 ms. */
export async function slowLine(cdp: CDPSession): Promise<void> {
  const bytesPerSecond = 1_600_000 / 8;
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond / 2,
  });
}
