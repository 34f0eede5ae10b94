import type { Page } from 'playwright-core';

/** What can be pressed or filled in, and is there to be seen; what shows only under the focus is not, before it has it. */
const pressable =
  'a[href], button, input, select, textarea, summary, [role=button], [role=switch], [role=option], [role=tab], [role=menuitem], [tabindex="0"]';

/** Those of the page that somebody does not get at: beside the screen, beneath something else when scrolled to, or cut off by what holds them. */
export function unreachableOn(page: Page): Promise<string[]> {
  return page.evaluate((those) => {
    const wordsOf = (one: Element) => {
      const name = one.getAttribute('aria-label') ?? one.textContent?.trim();
      return `${one.tagName.toLowerCase()} "${(name || one.id || one.outerHTML).slice(0, 60)}"`;
    };
    /** What takes the pointer for it: a box that one does not see is pressed by its label. */
    const targetOf = (one: Element) =>
      (one.matches('input.sr-only, input.opacity-0') ? one.closest('label') : one) ?? one;
    const shown = [...document.querySelectorAll(those)].map(targetOf).filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      const isHidden = getComputedStyle(one).clipPath === 'inset(50%)';
      return (
        !isHidden && one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 2 && height > 2
      );
    });
    return [...new Set(shown)].flatMap((one) => {
      one.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      const { left, right, top, bottom } = one.getBoundingClientRect();
      if (left < -1 || right > innerWidth + 1) return [`${wordsOf(one)} stands beside the screen`];
      const y = Math.min(Math.max((top + bottom) / 2, 1), innerHeight - 1);
      const hit = document.elementFromPoint((left + right) / 2, y);
      const holds = hit && (one.contains(hit) || hit.contains(one) || hit.closest('label')?.contains(one));
      if (!holds) return [`${wordsOf(one)} lies under ${hit ? wordsOf(hit) : 'nothing'}`];
      const { overflowX, textOverflow } = getComputedStyle(one);
      const isCut = one.scrollWidth > one.clientWidth + 1 && /hidden|clip/.test(overflowX) && textOverflow === 'clip';
      return isCut && !one.matches('input, textarea, select') ? [`${wordsOf(one)} is cut off`] : [];
    });
  }, pressable);
}

/** What one would have to move sideways to read, with what sticks out of it; tables and code have two dimensions of their own. */
export function sidewaysOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => one.checkVisibility() && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
      .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowX) && !one.matches('pre, textarea'))
      .filter((one) => one.matches('main') || !one.querySelector('table, code'))
      .map((one) => {
        const { left, right } = one.getBoundingClientRect();
        const isOut = (part: Element) => {
          const box = part.getBoundingClientRect();
          return box.width > 0 && (box.right > right + 1 || box.left < left - 1);
        };
        const out = [...one.querySelectorAll('*')].filter((part) => isOut(part) && ![...part.children].some(isOut));
        const words = out.slice(0, 3).map((part) => part.outerHTML.slice(0, 140));
        return `${one.tagName.toLowerCase()} scrolls sideways for ${words.join(' | ')}`;
      }),
  );
}

/** Targets smaller than 24 px that have no room of that size around them; a link within a sentence is as high as its line. */
export function smallTargetsOn(page: Page): Promise<string[]> {
  return page.evaluate((those) => {
    const boxOf = (one: Element) => {
      const label = one.matches('input') ? (one.closest('label') ?? one) : one;
      return label.getBoundingClientRect();
    };
    const all = [...document.querySelectorAll(those)]
      .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((one) => !one.matches('[role=log] [tabindex="0"], [role=region], .sr-only:not(input)'));
    const near = (x: number, y: number, box: DOMRect) =>
      Math.hypot(x - Math.min(Math.max(x, box.left), box.right), y - Math.min(Math.max(y, box.top), box.bottom)) < 12;
    const isInSentence = (one: Element) =>
      getComputedStyle(one).display === 'inline' &&
      (one.parentElement?.textContent?.trim().length ?? 0) > (one.textContent?.trim().length ?? 0);
    return all
      .filter((one) => {
        const { width, height, left, top } = boxOf(one);
        if (width < 2 || height < 2 || (width >= 23.9 && height >= 23.9) || isInSentence(one)) return false;
        const [x, y] = [left + width / 2, top + height / 2];
        return all.some(
          (other) => other !== one && !other.contains(one) && !one.contains(other) && near(x, y, boxOf(other)),
        );
      })
      .map((one) => {
        const { width, height } = boxOf(one);
        return `${one.outerHTML.slice(0, 80)} is ${Math.round(width)} × ${Math.round(height)}`;
      });
  }, pressable);
}
