import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { comeByKeys } from './come-by-keys.ts';
import type { Keys } from './keyboard.ts';
import { acts, messageWith, word } from './message.ts';
import { openDemo } from './open-demo.ts';

type Closing = { closes: string; role: 'menu' | 'dialog'; open(page: Page, keys: Keys): Promise<void> };

const closings: Closing[] = [
  {
    closes: 'a menu',
    role: 'menu',
    async open(page, keys) {
      await keys.to(page.getByRole('button', { name: 'Options de la conversation' }), 'Shift+Tab');
      await keys.press('Enter');
    },
  },
  {
    closes: 'a dialog',
    role: 'dialog',
    open: (page) => page.keyboard.press('Control+/'),
  },
  {
    closes: 'the actions of a message',
    role: 'dialog',
    async open(page, keys) {
      const text = word('Fermeture');
      await keys.type(text);
      await keys.press('Enter');
      await messageWith(page, text).waitFor();
      await keys.to(messageWith(page, text), 'Shift+F6');
      await keys.press('Enter');
      await keys.at(acts(page).getByRole('button', { name: '👍' }));
    },
  },
];

describe('[CLIENT241] who goes on by a key while something closes, stays where they went', () => {
  const demo = openDemo();

  test.each(closings)('from $closes', async ({ role, open }) => {
    await using person = await comeByKeys(demo, 'Équipe pédagogique');
    const { page, keys } = person;
    await page.evaluate(closeSlowly);
    await open(page, keys);
    await page.getByRole(role).waitFor();
    await page.keyboard.press('Escape');
    await page.locator(`[role=${role}][data-closed]`).waitFor();
    await keys.press('F6');
    const went = await page.evaluateHandle(() => document.activeElement!);
    expect(await went.evaluate((element) => element.closest('[data-closed]'))).toBeNull();
    await page.getByRole(role).waitFor({ state: 'detached' });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await went.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

/** Runs in the page: what closes takes as long as on a slow device. */
function closeSlowly(): void {
  const slow = new CSSStyleSheet();
  slow.replaceSync('[role=menu], [role=dialog] { transition-duration: 1s !important }');
  document.adoptedStyleSheets = [slow];
}
