import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { demoPassword } from '../../src/server/demo/people.ts';
import { watchBreaches } from './breaches.ts';

export type Person = {
  page: Page;
  /** What the page complained of: errors in its console, which tells breaches of the security policy too, and scripts that threw. */
  complaints: string[];
} & AsyncDisposable;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.PREAU_TEST_BROWSER, args: ['--no-sandbox'] });
}

/** The service worker is let in where a play is about it: what passes through one is out of the reach of `page.route`. */
export type Options = BrowserContextOptions & { path?: string };

/** Somebody's own browser window, signed in as one of the demo's people by the sign-in procedure itself. */
export async function signedIn(
  browser: Browser,
  origin: string,
  email: string,
  options: Options = {},
): Promise<Person> {
  const person = await visitor(browser, origin, options);
  const answer = await person.page.context().request.post(`${origin}/trpc/auth.signIn`, {
    headers: { origin, 'content-type': 'application/json' },
    data: { json: { email, password: demoPassword } },
  });
  if (!answer.ok()) throw new Error(`${email} is not signed in: ${await answer.text()}`);
  await person.page.goto(origin + (options.path ?? '/fr'));
  await person.page.getByRole('main').waitFor();
  return person;
}

/** Somebody's own browser window, not signed in. */
export async function visitor(
  browser: Browser,
  origin: string,
  { path: _, ...options }: Options = {},
): Promise<Person> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    baseURL: origin,
    serviceWorkers: 'block',
    ...options,
  });
  await watchBreaches(context, origin);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The gate's question whether somebody is signed in is answered with 401, which Chromium reports as an error.
    if (message.type() === 'error' && !message.location().url.endsWith('/session')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints, [Symbol.asyncDispose]: () => context.close() };
}

/** What this window asks of the server beside its page, under the same session; a refusal fails the test. */
export async function ask(page: Page, path: string, json: unknown): Promise<void> {
  const { origin } = new URL(page.url());
  const headers = { origin, 'content-type': 'application/json' };
  const answer = await page.context().request.post(`${origin}/trpc/${path}`, { headers, data: { json } });
  if (!answer.ok()) throw new Error(`${path} was refused: ${await answer.text()}`);
}
