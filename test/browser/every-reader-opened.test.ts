import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { everyScreen, throughAll } from './every-screen.ts';
import { seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';

const opened = '[role=menu], [role=dialog], [role=alertdialog], [role=listbox]:not(main [role=listbox])';
const openers = 'button[aria-haspopup]:not([aria-haspopup=false]):not([disabled]):not([aria-disabled=true])';

/** Opens whatever a screen opens by one press, one after the other, and looks at each. */
async function openEach(page: Page, look: (name: string) => Promise<void>): Promise<number> {
  const all = page.locator(openers).filter({ visible: true });
  const count = await all.count();
  const known = new Set<string>();
  for (let at = 0; at < count; at += 1) {
    const opener = all.nth(at);
    const name = (await opener.getAttribute('aria-label')) ?? (await opener.innerText());
    // The menus of all rows of a list are one and the same.
    const kind = `${await opener.getAttribute('class')} ${await opener.getAttribute('aria-haspopup')}`;
    if (known.has(kind)) continue;
    known.add(kind);
    await opener.click();
    await page.locator(opened).filter({ visible: true }).first().waitFor();
    await look(name);
    // A list beneath a box closes as the focus leaves that: what is hidden from readers meanwhile is not hidden from whoever gets there.
    const isBox = (await page.locator('input[role=combobox][aria-expanded=true]').count()) > 0;
    await page.keyboard.press(isBox ? 'Tab' : 'Escape');
    await page.locator(opened).filter({ visible: true }).first().waitFor({ state: 'detached' });
  }
  return known.size;
}

describe('what opens above a page', () => {
  const demo = openDemo();

  test.each(['fr', 'ar'] as const)(
    '[CLIENT211] in %s axe finds nothing serious in it',
    { timeout: 400_000 },
    async (locale) => {
      const seen = (await everyScreen(demo)).filter(({ who }) => who !== 'nobody');
      const found: string[] = [];
      let count = 0;
      const complaints = await throughAll(demo, seen, locale, {}, async (page, screen) => {
        const look = async (name: string) => {
          const isBox = (await page.locator('input[role=combobox][aria-expanded=true]').count()) > 0;
          for (const one of await seriousIn(page))
            if (!(isBox && one.startsWith('aria-hidden-focus:'))) found.push(`${screen} › ${name} › ${one}`);
        };
        count += await openEach(page, look);
      });
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
      expect(count).toBeGreaterThan(10);
    },
  );
});
