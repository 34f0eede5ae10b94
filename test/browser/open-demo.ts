import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { demoServer } from './demo-server.ts';
import type { DemoServer } from './demo-server.ts';
import { openBrowser, signedIn } from './person.ts';
import type { Options, Person } from './person.ts';

/** What the tests of one `describe` share: the server of the demo schools, and a browser. */
export type Demo = {
  server: DemoServer;
  browser: Browser;
  /** A window of somebody of Jules-Verne, by the name of their account, on a page of theirs. */
  at(who: string, path: string, options?: Options): Promise<Person>;
};

export function openDemo(): Demo {
  const demo = {
    at: (who: string, path: string, options: Options = {}) =>
      signedIn(demo.browser, demo.server.origin, `${who}@jules-verne.example`, { path, ...options }),
  } as Demo;
  beforeAll(async () => {
    demo.server = await demoServer();
    demo.browser = await openBrowser();
  });
  // What a test leaves in a box, or sets, would be so in the next one, wherever the same person signs in.
  beforeEach(async () => {
    await demo.server.db.deleteFrom('draft').execute();
    await demo.server.db.deleteFrom('personalSettings').execute();
  });
  afterAll(async () => {
    await demo.browser?.close();
    await demo.server?.[Symbol.asyncDispose]();
  });
  return demo;
}
