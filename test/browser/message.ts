import type { Locator, Page } from 'playwright-core';
import { log } from './chat.ts';

/** A message of the open conversation. What answers it holds its words too, and stands after it. */
export const messageWith = (page: Page, text: string): Locator =>
  log(page).getByRole('article').filter({ hasText: text }).first();
/** What can be done with it, once that lies open. */
export const acts = (page: Page): Locator => page.getByRole('dialog', { name: 'Actions du message' });
/** In the test's own words, so that several of them may run over one conversation. */
export const word = (text: string): string => `${text} ${crypto.randomUUID().slice(0, 8)}`;
export const isFocused = (one: Locator): Promise<boolean> =>
  one.evaluate((element) => element === document.activeElement);
