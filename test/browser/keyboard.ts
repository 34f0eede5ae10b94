import type { Locator, Page } from 'playwright-core';
import { until } from '../support/until.ts';
import { isFocused } from './message.ts';

/** A page whose reader has keys alone. */
export type Keys = {
  /** Presses it; then the focus is on something that is on the screen and shows it. */
  press(key: string): Promise<void>;
  /** Presses it until that has the focus. */
  to(target: Locator, key?: string): Promise<void>;
  /** Waits until that has the focus, which it was given for what was pressed before. */
  at(target: Locator): Promise<void>;
  type(text: string): Promise<void>;
};

/** More stops than any page has between one thing and another. */
const most = 80;

export function keysOf(page: Page): Keys {
  const press = async (key: string) => {
    await page.keyboard.press(key);
    await expectSeen(page, key);
  };
  return {
    press,
    async to(target, key = 'Tab') {
      await target.waitFor({ state: 'attached' });
      for (let step = 0; step < most && !(await isFocused(target)); step += 1) await press(key);
      if (!(await isFocused(target))) throw new Error(`${key} does not lead to ${target.toString()}`);
    },
    async at(target) {
      const isThere = async () => (await target.count()) > 0 && (await isFocused(target));
      await until(isThere).catch(async () => {
        const focused = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160));
        throw new Error(`At ${page.url()} not ${target.toString()} has the focus, but ${focused}`);
      });
      await expectSeen(page, 'this');
    },
    async type(text) {
      await page.keyboard.type(text);
      await expectSeen(page, text);
    },
  };
}

/** What was pressed may have closed what had the focus: then it takes a moment until something else has it. */
async function expectSeen(page: Page, after: string): Promise<void> {
  let fault: string | null = null;
  const isSeen = async () => (fault = await page.evaluate(faultOfFocus)) === null;
  await until(isSeen, { withinMs: 3_000 }).catch(() => {
    throw new Error(`After ${after} the focus is ${fault}`);
  });
}

/** Runs in the page: why nobody who looks at it sees where the focus is; null where one does. */
function faultOfFocus(): string | null {
  const one = document.activeElement;
  if (!one || one === document.body) return 'nowhere';
  const name = one.outerHTML.slice(0, 160);
  const { top, bottom, left, right } = one.getBoundingClientRect();
  const isThere = top < innerHeight && bottom > 0 && left < innerWidth && right > 0;
  if (!isThere || !one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return `unseen: ${name}`;
  // A heading to which a page or a dialog leads is read from there on, and nothing is pressed on it.
  if (one.matches('[data-heading]')) return null;
  // A day and a time show within themselves which part of them it is on.
  if (one.matches('[type=date], [type=time]')) return null;
  const around = [one, one.nextElementSibling];
  for (let up = one.parentElement; up && around.length < 6; up = up.parentElement) around.push(up);
  const isMarked = around.some((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const isRing = / 0px 0px 0px [1-9]/.test(boxShadow);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || isRing;
  });
  // In a menu and among the actions of a message it is the ground of the line.
  const hasGround = !/, 0\)$|transparent/.test(getComputedStyle(one).backgroundColor);
  const isLine = one.closest('[role=menu], [role=dialog]') !== null && hasGround;
  return isMarked || isLine ? null : `unmarked: ${name}`;
}
