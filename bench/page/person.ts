import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Demo } from './demo.ts';
import { slowLine } from './watch.ts';

/** What a part of this bench is given. */
export type Stage = { browser: Browser; origin: string; dist: string; demo: Demo };
/** `atMost`: the target. `reference`: what the smallest page that does the same takes, in the same run (reference.ts). */
export type Measured = { figure: string; unit: string; value: number; atMost: number; reference?: number };

export type Window = { context: BrowserContext; page: Page; cdp: CDPSession } & AsyncDisposable;

type Options = { who?: string; width?: number; locale?: string };

/** A browser window of its own, with nothing in its cache. */
export async function openWindow({ browser, origin, demo }: Stage, options: Options = {}): Promise<Window> {
  const { who, width = 1_280, locale = 'fr-FR' } = options;
  const context = await browser.newContext({
    locale,
    baseURL: origin,
    viewport: { width, height: width < 600 ? 844 : 800 },
  });
  if (who) {
    const [name = '', value = ''] = (await demo.cookieOf(who)).split('=');
    await context.addCookies([{ name, value, url: origin }]);
    // As the sign-in leaves it: a browser that has this cookie knows that somebody is signed in.
    await context.addInitScript("localStorage.getItem('preau.in') ?? localStorage.setItem('preau.in', 'bench')");
  }
  // What runs this program marks functions with their names, also those that are handed to the page.
  await context.addInitScript('globalThis.__name = (named) => named');
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  return { context, page, cdp, [Symbol.asyncDispose]: () => context.close() };
}

/** A cheap phone on a slow mobile line: its processor is four times slower. */
export async function slowDown(cdp: CDPSession): Promise<void> {
  await slowLine(cdp);
  await slowProcessor(cdp);
}

export async function slowProcessor(cdp: CDPSession, times = 4): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: times });
}

/** The value that 95 of a hundred do not exceed, by the nearest rank: of twenty the nineteenth. */
export function p95(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN;
}

/** The id of the parent's conversation with the teacher, as its row in the list says it. */
export async function idOf(page: Page, name: string): Promise<string> {
  const row = page.locator('[data-conversation]').filter({ hasText: name }).first();
  await row.waitFor({ timeout: 60_000 });
  return (await row.getAttribute('data-conversation')) ?? '';
}
