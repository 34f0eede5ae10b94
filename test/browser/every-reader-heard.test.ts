import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { directionOf, locales } from '../../src/shared/locales.ts';
import { everyScreen, throughAll } from './every-screen.ts';
import type { Seen } from './every-screen.ts';
import { foreignIn } from './foreign-words.ts';
import { disorderIn, heardOn, namelessIn } from './heard.ts';
import { seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';

/** What is said by itself when something changes: of the messages every row is such a change. */
const aloud = '[aria-live]:not([aria-live=off], [role=log]), [role=status], [role=alert]';

/** What stands in live regions that nothing has happened in yet, once what opens above pages has come: until then that it is coming is said. */
async function saidAtLoad(page: Page) {
  await page.waitForFunction(() => !document.querySelector('p.fixed[role=status]'));
  return page.locator(aloud).evaluateAll((regions) => ({
    count: regions.length,
    said: regions.map(({ textContent }) => textContent.trim()).filter(Boolean),
  }));
}

/** The visible words of what can be pressed whose name says something else. */
const namedOtherwise = (page: Page) =>
  page.locator('button[aria-label], a[aria-label]').evaluateAll((all) => {
    const plain = (text: string) =>
      text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    return all
      .filter((one) => one.checkVisibility())
      .map((one) => [plain((one as HTMLElement).innerText), plain(one.getAttribute('aria-label')!)] as const)
      .filter(([words, name]) => !name.includes(words))
      .map((pair) => pair.join(' ≠ '));
  });

describe('what a screen reader is given', () => {
  const demo = openDemo();
  let seen: Seen[] = [];
  beforeAll(async () => {
    seen = await everyScreen(demo);
  });

  test.each(locales)(
    '[CLIENT218] [CLIENT219] [CLIENT220] [CLIENT221] in %s every screen is in order, named, of one language, silent at load and without a fault of axe',
    async (locale) => {
      const wrong: Record<string, string[]> = {};
      const titles = new Map<string, Set<string>>();
      let read = 0;
      const complaints = await throughAll(demo, seen, locale, {}, async (page, name) => {
        const heard = await heardOn(page);
        read += heard.length;
        const { lang, dir, title } = await page.evaluate(() => {
          const { lang, dir } = document.documentElement;
          return { lang, dir, title: document.title };
        });
        // A conversation has the title of its list; what is asked for in an address makes no other page.
        const [, who, path = ''] = name.split(' ');
        const titled = `${who}: ${title}`;
        titles.set(titled, (titles.get(titled) ?? new Set()).add(path.replace(/\?.*|(?<=messagerie)\/.*/, '')));
        const live = await saidAtLoad(page);
        const found = [
          ...disorderIn(heard),
          ...namelessIn(heard),
          ...(await namedOtherwise(page)),
          ...foreignIn([title, ...heard.map((one) => one.name)], locale).map((text) => `not ${locale}: ${text}`),
          // What was looked for is answered, and the answer is said.
          ...(name.includes('?search') ? [] : live.said).map((text) => `said at load: ${text}`),
          ...(name.includes(' nobody ') || live.count > 0 ? [] : ['nothing would be said']),
          ...(lang === locale && dir === directionOf(locale) ? [] : [`the page is ${lang}, ${dir}`]),
          ...(await seriousIn(page)),
        ];
        if (found.length > 0) wrong[name] = found;
      });
      expect(wrong).toEqual({});
      expect([...titles].filter(([title, pages]) => title.endsWith(': ') || pages.size > 1)).toEqual([]);
      expect(read).toBeGreaterThan(1_000);
      expect(complaints).toEqual([]);
    },
    300_000,
  );
});
