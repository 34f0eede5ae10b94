import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

/** The words of those that have less room than their words take, which are seen in part or not at all; of a select, what is chosen in it. */
export function cutOff(those: Locator): Promise<string[]> {
  return those.evaluateAll((elements) => {
    const pen = document.createElement('canvas').getContext('2d')!;
    const isCut = (element: Element) => {
      if (!(element instanceof HTMLSelectElement)) return element.scrollWidth > element.clientWidth;
      const { font, paddingLeft, paddingRight } = getComputedStyle(element);
      pen.font = font;
      const room = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return pen.measureText(wordsOf(element)).width > room;
    };
    const wordsOf = (element: Element) =>
      element instanceof HTMLSelectElement ? element.selectedOptions[0]!.text : (element.textContent ?? '');
    return elements.filter((element) => element.checkVisibility() && isCut(element)).map(wordsOf);
  });
}

const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe calls serious or critical, by the rules of WCAG 2.2 and those that are good practice. */
export function seriousIn(page: Page): Promise<string[]> {
  return violationsOf(page, { type: 'tag', values: all });
}

/** Over the browser's own protocol, which the page's policy does not bind: axe is no script of the page's. */
export async function violationsOf(page: Page, runOnly: Axe.RunOnly): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async (only) => {
    const { axe: tool } = window as unknown as { axe: typeof Axe };
    const { violations } = await tool.run(document, { runOnly: only });
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      at: nodes.map(({ html, any }) => `${html.slice(0, 160)} ${JSON.stringify(any[0]?.data ?? '')}`),
    }));
  }, runOnly);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, at }) => `${id}: ${at.join(' | ')}`);
}

/** Keeps how the page looks in both themes, in a folder for the subject, and sees that nothing stands beside the screen. */
export async function photograph(page: Page, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    // The colours of one theme go over into those of the other.
    await page.waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition));
    await page.screenshot({ path: `test-results/${name}-${scheme}.png` });
  }
  expect(await overflow(page)).toBe(0);
}
