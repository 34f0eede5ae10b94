import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { everyScreen, throughAll } from './every-screen.ts';
import type { Seen } from './every-screen.ts';
import { violationsOf } from './looking.ts';
import { openDemo } from './open-demo.ts';

/** The edges of what is filled in or chosen from that stand out too little from the ground that they lie on; a browser draws its own boxes to be ticked. */
const faintEdges = (page: Page) =>
  page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const over = (colours: string[]) => {
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, 1, 1);
      for (const colour of colours) {
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1, 1);
      }
      const [r = 0, g = 0, b = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (one: Element | null): string[] =>
      one ? [...groundOf(one.parentElement), getComputedStyle(one).backgroundColor] : [];
    const framed = (part: Element) => parseFloat(getComputedStyle(part).borderTopWidth) > 0;
    const boxOf = (one: Element): Element =>
      [one, one.parentElement, one.parentElement?.parentElement].find((part) => part && framed(part)) ?? one;
    return (
      [
        ...document.querySelectorAll(
          'input:not([type=radio], [type=checkbox], [type=range], [type=file], [aria-hidden=true], .sr-only), select, textarea',
        ),
      ]
        .filter((one) => one.checkVisibility({ opacityProperty: true }) && !(one as HTMLInputElement).disabled)
        .map(boxOf)
        // What is chosen from, without a frame, is known by its words and its sign.
        .filter((box) => framed(box) || !box.matches('select'))
        .flatMap((box) => {
          const { borderTopColor, backgroundColor, borderTopWidth } = getComputedStyle(box);
          const ground = groundOf(box.parentElement);
          const [outside, inside] = [over(ground), over([...ground, backgroundColor])];
          const edge = parseFloat(borderTopWidth) > 0 ? over([...ground, backgroundColor, borderTopColor]) : inside;
          const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          const best = Math.max(contrast(edge, outside), contrast(inside, outside));
          return best >= 3 ? [] : [`${box.outerHTML.slice(0, 120)}: ${best.toFixed(2)}`];
        })
    );
  });

describe('whoever sees little', () => {
  const demo = openDemo();
  let seen: Seen[] = [];
  beforeAll(async () => {
    seen = await everyScreen(demo);
  });

  test.each(['light', 'dark'] as const)(
    '[CLIENT227] in %s has edges of 3 : 1 around what is filled in, and asking for more, text of 7 : 1',
    async (colorScheme) => {
      const wrong: Record<string, string[]> = {};
      const complaints = await throughAll(demo, seen, 'fr', { colorScheme }, async (page, name) => {
        const found = await faintEdges(page);
        await page.emulateMedia({ contrast: 'more' });
        found.push(...(await violationsOf(page, { type: 'rule', values: ['color-contrast-enhanced'] })));
        await page.emulateMedia({ contrast: null });
        if (found.length > 0) wrong[name] = found;
      });
      expect(wrong).toEqual({});
      expect(complaints).toEqual([]);
    },
    300_000,
  );
});
