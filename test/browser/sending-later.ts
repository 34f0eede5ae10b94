import type { Locator, Page } from 'playwright-core';

/** The button that offers the times. */
export const later = (page: Page): Locator => page.getByRole('button', { name: 'Envoyer plus tard' });
/** The line above the box that says how much waits, or was refused, and leads to it. */
export const waiting = (page: Page, name: RegExp): Locator => page.getByRole('button', { name });

/** What a first visit does without is fetched once the page is used. */
export async function use(page: Page): Promise<void> {
  for (const x of [300, 320]) await page.mouse.move(x, 300);
}
