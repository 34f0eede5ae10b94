import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '../../src/shared/locales.ts';
import { everyScreen, settled, throughAll } from './every-screen.ts';
import type { Seen } from './every-screen.ts';
import { overflow } from './looking.ts';
import { openDemo } from './open-demo.ts';
import type { Options } from './person.ts';
import { sidewaysOn, smallTargetsOn, unreachableOn } from './reachable.ts';

const phone = { hasTouch: true, isMobile: true };
type Reader = { locale: Locale; options: Options; letters?: (page: Page) => Promise<void> };

/** As the reader's own setting has it. */
const largest = (page: Page) => page.evaluate(() => void (document.documentElement.dataset.textSize = 'largest'));

/** As the settings of a browser have it: every length that follows the letters follows. */
async function browserLetters(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page);
  await line.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
}

/** The room around letters, words and lines that WCAG 1.4.12 names. */
const spaced = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });

const readers: Record<string, Reader> = {
  '320 CSS px': { locale: 'fr', options: { ...phone, viewport: { width: 320, height: 640 } } },
  '320 CSS px in Arabic': { locale: 'ar', options: { ...phone, viewport: { width: 320, height: 640 } } },
  'a desktop at 200 %': { locale: 'fr', options: { viewport: { width: 640, height: 400 } } },
  'a phone on its side': { locale: 'en', options: { ...phone, viewport: { width: 844, height: 390 } } },
  'the largest letters of the settings on a phone': {
    locale: 'fr',
    options: { ...phone, viewport: { width: 390, height: 844 } },
    letters: largest,
  },
  'letters of twice the size in the browser': {
    locale: 'fr',
    options: { viewport: { width: 1280, height: 800 } },
    letters: browserLetters,
  },
  'more room between letters and lines': {
    locale: 'fr',
    options: { viewport: { width: 1280, height: 800 } },
    letters: spaced,
  },
};

/** What moves on a screen whose reader wants nothing to. */
const moving = (page: Page) =>
  page.evaluate(() =>
    document.getAnimations().map(({ id, effect }) => {
      const { target = null } = effect instanceof KeyframeEffect ? effect : {};
      return `${id} moves ${target?.outerHTML.slice(0, 80)}`;
    }),
  );

describe('every reader', () => {
  const demo = openDemo();
  let seen: Seen[] = [];
  beforeAll(async () => {
    seen = await everyScreen(demo);
  });

  test.each(Object.entries(readers))(
    '[CLIENT222] [CLIENT223] [CLIENT105] with %s nothing is cut off, covered, beside the screen, too small to be hit or moving',
    async (_, { locale, options, letters }) => {
      const wrong: Record<string, string[]> = {};
      const complaints = await throughAll(demo, seen, locale, options, async (page, name) => {
        await letters?.(page);
        await settled(page);
        const beyond = await overflow(page);
        const found = [
          ...(beyond > 0 ? [`${beyond} px wider than the screen`] : []),
          ...(await moving(page)),
          ...(await sidewaysOn(page)),
          ...(await smallTargetsOn(page)),
          ...(await unreachableOn(page)),
        ];
        if (found.length > 0) wrong[name] = found;
      });
      expect(wrong).toEqual({});
      expect(complaints).toEqual([]);
    },
    300_000,
  );
});
