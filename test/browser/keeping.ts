import type { Page } from 'playwright-core';
import { until } from '../support/until.ts';

/** What the browser holds of the app and of what was shown, from within one of its pages. */
export type Held = { caches: string[]; files: string[]; shown: string[] };

export function held(page: Page): Promise<Held> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const files = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const databases = await indexedDB.databases();
    const shown = databases.some(({ name }) => name === 'preau-shown')
      ? await new Promise<string[]>((resolve, reject) => {
          const opening = indexedDB.open('preau-shown');
          opening.addEventListener('error', () => reject(opening.error!));
          opening.addEventListener('success', () => {
            const rows = opening.result.transaction('keyval').objectStore('keyval').getAllKeys();
            rows.addEventListener('success', () => {
              opening.result.close();
              resolve(rows.result.map(String));
            });
          });
        })
      : [];
    return { caches: names, files: files.flat().map(({ url }) => new URL(url).pathname), shown };
  });
}

/** Until this device could start without a network, with so many conversations as they were open. */
export async function ready(page: Page, threads: number): Promise<void> {
  await page.mouse.move(200, 300);
  await page.mouse.move(210, 310);
  await until(
    async () => {
      const { files, shown } = await held(page);
      return (
        files.some((file) => file === '/pages/fr/conversation.html') &&
        files.some((file) => file.startsWith('/assets/shown-')) &&
        shown.includes('list') &&
        shown.filter((key) => key.startsWith('thread:')).length === threads
      );
    },
    { withinMs: 30_000 },
  );
}
