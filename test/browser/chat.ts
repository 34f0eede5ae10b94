import type { Locator, Page } from 'playwright-core';

/** The parts of the French messages page, by role and visible name. */
export const rowOf = (page: Page, name: string): Locator =>
  page.locator('[data-conversation]').filter({ hasText: name });
/** A place of the rail, or of the bar on a phone. */
export const placeOf = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: new RegExp(`^${name}`) });
export const log = (page: Page): Locator => page.getByRole('log');
export const composer = (page: Page): Locator => page.getByRole('textbox', { name: 'Votre message' });
export const bubble = (page: Page, text: string): Locator => page.locator('[data-message]').filter({ hasText: text });

/** Opens the conversation with somebody from the list. */
export async function openWith(page: Page, name: string): Promise<void> {
  await rowOf(page, name).first().click();
  await log(page).locator('[data-message]').first().waitFor();
}

export async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Enter');
}

/** The messages of the open conversation that begin with these words, each in its whole text, as they stand on the screen. */
export async function shown(page: Page, words: string): Promise<string[]> {
  const texts = await log(page).locator('[data-message]').allInnerTexts();
  return texts.flatMap((text) => text.split('\n').filter((line) => line.startsWith(words)));
}
