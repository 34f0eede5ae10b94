import type { Page } from 'playwright-core';

export type Kept = { key: string; value: unknown };

/** What this browser's database holds, of anybody. */
export function kept(page: Page): Promise<Kept[]> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('keyval-store');
        opening.addEventListener('success', () => {
          const found: Kept[] = [];
          const reading = opening.result.transaction('keyval').objectStore('keyval').openCursor();
          reading.addEventListener('success', () => {
            const at = reading.result;
            if (!at) return resolve(found);
            if (typeof at.key === 'string') found.push({ key: at.key, value: at.value });
            at.continue();
          });
        });
      }),
  );
}

/** The messages that wait on this device to be sent, in the order in which they were written. */
export async function waiting(page: Page): Promise<string[]> {
  const entries = (await kept(page)).filter(({ key }) => key.startsWith('outbox:'));
  const line = entries.map(({ value }) => value as { body: string; state: string; position: number });
  return line
    .filter(({ state }) => state === 'pending')
    .sort((a, b) => a.position - b.position)
    .map(({ body }) => body);
}
