import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { usualSettings } from '../../src/shared/usual-settings.ts';
import { bubble, openWith, placeOf, say } from './chat.ts';
import { overflow, seriousIn } from './looking.ts';
import { word } from './message.ts';
import { openDemo } from './open-demo.ts';
import { ask } from './person.ts';

const photographs = 'test-results/told';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1280, height: 800 } };

type Noted = Window & { badge?: number; told: string[] };
/** Runs in the page before it begins: notes what each toast says, and the number on the icon of the app. */
function note(): void {
  const noted = window as unknown as Noted;
  noted.told = [];
  Navigator.prototype.setAppBadge = async (count) => void (noted.badge = count);
  new MutationObserver(() => {
    const last = document.querySelector<HTMLElement>('[role=region] [role=group] [role=status]')?.innerText;
    if (last !== undefined && noted.told.at(-1) !== last) noted.told.push(last);
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

const told = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
const allTold = (page: Page) => page.evaluate(() => (window as unknown as Noted).told.join(' / '));
const number = async (page: Page) => Number(/^\((\d+)\)/.exec(await page.title())?.[1] ?? 0);
const untilNumber = (page: Page, count: number) =>
  page.waitForFunction(
    (wanted) => document.title.startsWith(`(${wanted}) `) && (window as unknown as Noted).badge === wanted,
    count,
  );

describe('what is told in the page', () => {
  const demo = openDemo();
  afterEach(async () => void (await demo.server.db.deleteFrom('personalSettings').execute()));

  /** A parent in her conversation with the teacher, and a page of the teacher's. */
  async function two(path: string, options: object = desktop) {
    const writer = await demo.at('parent', '/fr/parents/messagerie', desktop);
    await openWith(writer.page, 'Agnès Berthelot');
    const { page, complaints, ...reader } = await demo.at('teacher', path, options);
    await page.addInitScript(note);
    await page.reload();
    await page.locator('[data-connection=connected]').first().waitFor();
    // What tells comes with what opens above pages: with the first sign that somebody is there.
    await page.keyboard.press('Shift');
    await page.waitForFunction(() => (window as unknown as Noted).badge !== undefined);
    return {
      writer: writer.page,
      page,
      complaints,
      async [Symbol.asyncDispose]() {
        await writer[Symbol.asyncDispose]();
        await reader[Symbol.asyncDispose]();
      },
    };
  }

  test('[CLIENT187] [CLIENT190] a message in another conversation is told and counted, pressed it is opened, and there none is told', async () => {
    await using both = await two('/fr/teachers');
    const { writer, page } = both;
    const before = await number(page);
    const [first, second, third] = [word('Bonsoir'), word('Encore'), word('Enfin')];
    await say(writer, first);
    await told(page, first).waitFor();
    expect(await told(page, first).innerText()).toContain('Aurélie Moreau-Traoré');
    await untilNumber(page, before + 1);
    expect(await page.locator('link[rel=icon]').getAttribute('href')).toContain('icon-unread');
    // Anywhere on it: what is pressed there lies over the words.
    await told(page, first).click({ force: true });
    await bubble(page, first).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/fr\/teachers\/messagerie\/./);
    await told(page, first).waitFor({ state: 'detached' });
    await say(writer, second);
    await bubble(page, second).waitFor();
    await placeOf(page, 'Aujourd’hui').click();
    await say(writer, third);
    await told(page, third).waitFor();
    const said = await allTold(page);
    expect([first, second, third].map((text) => said.includes(text))).toEqual([true, false, true]);
    expect(both.complaints).toEqual([]);
  });

  test('[CLIENT190] [CLIENT191] in quiet hours a message is counted and not told, and the number goes where it is not wished', async () => {
    const { id: userId } = await demo.server.db
      .selectFrom('user')
      .select('id')
      .where('email', '=', 'teacher@jules-verne.example')
      .executeTakeFirstOrThrow();
    const holidays = [{ from: '2020-01-01', to: '2099-12-31' }];
    const settings = { quietHours: { ...usualSettings.quietHours, on: true, holidays } };
    await demo.server.db.insertInto('personalSettings').values({ userId, version: 1, settings }).execute();
    await using both = await two('/fr/teachers');
    const { writer, page } = both;
    const before = await number(page);
    const [first, second] = [word('Silence'), word('Réveil')];
    await say(writer, first);
    await untilNumber(page, before + 1);
    // A message is judged within half a second, by what is set then.
    const countedAt = await page.evaluate(() => performance.now());
    await page.waitForFunction((from) => performance.now() > from + 1_000, countedAt);
    await ask(page, 'account.setPreferences', { quietHours: { on: false }, notifications: { badge: false } });
    await page.waitForFunction(() => !document.title.startsWith('(') && (window as unknown as Noted).badge === 0);
    await say(writer, second);
    await told(page, second).waitFor();
    expect(await allTold(page)).not.toContain(first);
    expect(both.complaints).toEqual([]);
  });

  test.each([
    { locale: 'fr', colorScheme: 'light', size: desktop },
    { locale: 'ar', colorScheme: 'dark', size: desktop },
    { locale: 'fr', colorScheme: 'dark', size: phone },
    { locale: 'ar', colorScheme: 'light', size: phone },
  ] as const)('[CLIENT187] a toast in $locale, $colorScheme, is whole and axe finds nothing serious', async (look) => {
    const { locale, colorScheme, size } = look;
    await using both = await two(`/${locale}/teachers/messagerie`, { ...size, colorScheme, reducedMotion: 'reduce' });
    const { writer, page } = both;
    const text = word('Bonjour, la sortie au musée de demain est reportée à jeudi : le car ne vient pas. '.repeat(3));
    await say(writer, text);
    await told(page, 'Bonjour, la sortie').waitFor();
    await page.screenshot({ path: `${photographs}/${locale}-${colorScheme}-${size.viewport.width}.png` });
    expect([await overflow(page), await seriousIn(page)]).toEqual([0, []]);
    expect(both.complaints).toEqual([]);
  });
});
