import type { Page } from 'playwright-core';

type Step = { words: string; url: string; isSeen: boolean; hasMark: boolean };

/** What one meets by Tab alone from the beginning of the page until it is left or begins again. */
export async function walk(page: Page): Promise<{ steps: Step[]; ends: boolean; missed: string[] }> {
  await page.evaluate(startAtTop);
  const steps: Step[] = [];
  for (let pressed = 0; pressed < 250; pressed += 1) {
    await page.keyboard.press('Tab');
    const step = await page.evaluate(stepHere);
    if (step === 'over') return { steps, ends: true, missed: await missedOn(page) };
    if (step !== 'within') steps.push(step);
  }
  return { steps, ends: false, missed: [] };
}

/** A page that has arrived has its focus on its heading. */
function startAtTop(): void {
  const start = document.createElement('span');
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  start.remove();
  for (const one of document.querySelectorAll('body *')) one.setAttribute('data-there', '');
}

/** What has the focus, whether any of it is to be seen, and whether it looks as if it had it; `within`: a field of several parts, as of a time, has it still. */
function stepHere(): Step | 'within' | 'over' {
  const one = document.activeElement;
  if (!one || one === document.body) return 'over';
  if (one.getAttribute('data-walked') === 'last') return 'within';
  if (one.hasAttribute('data-walked')) return 'over';
  document.querySelector('[data-walked=last]')?.setAttribute('data-walked', '');
  one.setAttribute('data-walked', 'last');
  const seen = one.matches('input') ? (one.closest('label') ?? one) : one;
  const { left, top, width, height } = seen.getBoundingClientRect();
  const parts = [0.5, 0.1, 0.9];
  const points = parts.flatMap((x) => parts.map((y) => [left + x * width, top + y * height] as const));
  const isSeen = points.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (seen.contains(hit) || hit.closest('label')?.contains(one) === true);
  });
  const around = one.parentElement;
  const marked = [one, around, around?.parentElement ?? null, seen, one.nextElementSibling].filter(
    (part) => part !== null,
  );
  const hasMark = marked.some((part) => {
    const look = getComputedStyle(part);
    if (look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 1) return true;
    // A shadow is drawn in no colours of one's own.
    return !matchMedia('(forced-colors: active)').matches && /\b1px\b/.test(look.getPropertyValue('--tw-ring-shadow'));
  });
  const words = (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40);
  return { words: `${one.tagName.toLowerCase()}#${one.id} "${words}"`, url: location.pathname, isSeen, hasMark };
}

/** What can be used with the pointer, was there from the beginning, and was not on the way: of what the arrows go through one alone is, and messages are. */
function missedOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea, summary',
      ),
    ]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && (one as HTMLElement).tabIndex >= 0)
      .filter((one) => one.hasAttribute('data-there') && !one.hasAttribute('data-walked'))
      .filter((one) => !one.matches('[type=radio], [aria-hidden=true], [inert] *, [role=log] *'))
      .map((one) => one.outerHTML.slice(0, 120)),
  );
}
