import { describe, expect, test } from 'vitest';
import { composer, openWith } from './chat.ts';
import { openDemo } from './open-demo.ts';

/** By how many lines a text is high, and how many of them the box shows. */
const texts = [
  ['', 1],
  ['Bonjour', 1],
  ['Une\ndeux\ntrois', 3],
  ['Une\ndeux\n', 3],
  ['ligne\n'.repeat(20), 8],
  ['x'.repeat(4_000), 8],
  ['', 1],
] as const;

describe('[CLIENT262] the box is as high as what was written', () => {
  const demo = openDemo();

  test.each([true, false])('where the browser can do that by itself: %s', async (can) => {
    await using person = await demo.at('parent', '/fr/parents/messagerie', { viewport: { width: 390, height: 844 } });
    const { page } = person;
    if (!can) await page.addInitScript(growsNothing);
    await page.reload();
    await openWith(page, 'Agnès Berthelot');
    const box = composer(page);
    const lines = async () => {
      const { height = NaN } = (await box.boundingBox()) ?? {};
      return height / 24;
    };
    for (const [text, shown] of texts) {
      await box.fill(text);
      expect(await lines()).toBe(shown);
    }
    expect(await page.evaluate(() => CSS.supports('field-sizing', 'content'))).toBe(can);
    expect(person.complaints).toEqual([]);
  });
});

/** In the page, before anything of it: as in a browser of before. */
function growsNothing() {
  CSS.supports = () => false;
  addEventListener('DOMContentLoaded', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('textarea { field-sizing: fixed !important }');
    document.adoptedStyleSheets.push(sheet);
  });
}
