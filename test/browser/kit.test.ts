import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/server/config.ts';
import { newPages } from '../../src/server/pages.ts';
import { pageScripts } from '../../src/server/page-scripts.ts';
import { securityHeaders } from '../../src/server/security-headers.ts';
import { overflow, seriousIn } from './looking.ts';
import { openBrowser, visitor } from './person.ts';

const built = 'dist/kit/client';
const served = 'dist/kit/served';
/** Words that stand on the page of the kit alone. */
const onlyInKit = 'Rochefoucauld-Montmorency';
const photographs = 'test-results/kit';
const widths = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };
const looks = (['light', 'dark'] as const).flatMap((scheme) =>
  (['fr', 'ar'] as const).flatMap((locale) =>
    (['phone', 'desk'] as const).map((width) => [scheme, locale, width] as const),
  ),
);

describe('the kit', () => {
  let browser: Browser;
  let origin = '';
  const pages = createServer((req, res) => {
    const policy = securityHeaders(readConfig({}), pageScripts(built));
    for (const [name, value] of Object.entries(policy)) res.setHeader(name, value);
    if (req.url === '/session') res.writeHead(401).end();
    else newPages(built)(req, res);
  });
  beforeAll(async () => {
    build('test', built);
    build('production', served);
    mkdirSync(photographs, { recursive: true });
    await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    pages.close();
  });

  test('is in no build that schools are served, and what lies above a page not in the first chunk of it', () => {
    expect(chunksWith(onlyInKit, built)).toHaveLength(1);
    expect(chunksWith(onlyInKit, served)).toEqual([]);
    const page = readFileSync(`${served}/index.html`, 'utf8');
    const first = [...page.matchAll(/\/assets\/[\w-]+\.js/g)].map(([path]) => readFileSync(served + path));
    expect(first.length).toBeGreaterThan(0);
    expect(chunksWith('data-base-ui-', served).length).toBeGreaterThan(0);
    expect(first.filter((chunk) => chunk.includes('data-base-ui-'))).toEqual([]);
    expect(gzipSync(Buffer.concat(first)).length).toBeLessThan(110_000);
  });

  test.each(looks)(
    'in %s, %s, on a %s, every part is sound and nothing overflows',
    async (scheme, locale, width) => {
      await using person = await visitor(browser, origin, {
        colorScheme: scheme,
        viewport: widths[width],
        hasTouch: width === 'phone',
        reducedMotion: 'reduce',
      });
      const { page } = person;
      const photograph = (name: string, fullPage = false) =>
        page.screenshot({ path: `${photographs}/${locale}-${scheme}-${width}-${name}.png`, fullPage });
      await page.goto(`/${locale}/kit`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await photograph('all', true);
      expect(await overflow(page)).toBe(0);
      expect(await seriousIn(page)).toEqual([]);
      for (const [name, open] of Object.entries(layers)) {
        await open(page);
        await photograph(name);
        expect([name, await overflow(page), (await seriousIn(page)).filter(isOurs)]).toEqual([name, 0, []]);
        await page.reload();
        await page.getByRole('heading', { level: 1 }).waitFor();
      }
      expect(person.complaints).toEqual([]);
    },
    240_000,
  );
});

/** While the list of a combobox is open its library hides the page around it; Tab closes the list, so nothing hidden gets the focus. */
function isOurs(finding: string): boolean {
  return !finding.startsWith('aria-hidden-focus');
}

/** Each thing that lies above the page, opened as a person does; those of the dialog lie above it. */
const layers: Record<string, (page: Page) => Promise<void>> = {
  dialog: openDialog,
  async select(page) {
    await openDialog(page);
    await page.getByRole('dialog').getByRole('combobox').click();
    await page.getByRole('listbox').waitFor();
  },
  async menu(page) {
    await openDialog(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem').first().click({ trial: true });
  },
  async confirm(page) {
    await openDialog(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Confirm, failing' }).click();
    await page.getByRole('alertdialog').getByRole('button').last().click();
    await page.getByRole('alertdialog').getByRole('alert').waitFor();
  },
  async toast(page) {
    await openDialog(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Toast' }).click();
    await page.locator('[data-base-ui-portal] [role=alert] ~ button').first().click({ trial: true });
  },
  async popover(page) {
    await page.getByRole('button', { name: 'Popover' }).click();
    await page.getByRole('dialog', { name: 'Popover' }).waitFor();
  },
  async combobox(page) {
    const box = page.locator('[data-part^=Select] input[role=combobox]');
    await box.click();
    await box.press('ArrowDown');
    await page.getByRole('option').first().waitFor();
  },
  async form(page) {
    const form = page.locator('[data-part=Form]');
    await form.getByRole('button').click();
    await form.locator('[aria-invalid=true]').nth(1).waitFor();
  },
};

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dialog' }).click();
  await page.getByRole('dialog').waitFor();
}

/** The client as it is shipped; in another mode than production the page of the kit is let in. */
function build(mode: string, outDir: string): void {
  const args = ['build', '--mode', mode, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'];
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', ...args], { env, stdio: 'inherit' });
}

function chunksWith(words: string, outDir: string): string[] {
  const chunks = readdirSync(`${outDir}/assets`).filter((name) => name.endsWith('.js'));
  return chunks.filter((name) => readFileSync(`${outDir}/assets/${name}`, 'utf8').includes(words));
}
