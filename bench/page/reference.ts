import type { Page } from 'playwright-core';

/**
 * The smallest page that holds two threads of so many rows: what the browser itself takes on this machine to draw a letter, a message and
 * another thread, without a framework, a server, or anything for whoever hears instead of sees.
 */
export async function showReference(page: Page, rows: number): Promise<void> {
  await page.setContent(`<!doctype html><style>${style}</style>${body}`);
  await page.evaluate(fill, rows);
}

/** As many messages a second, for so long, as if they came by themselves. */
export async function flowIn(page: Page, perSecond: number, seconds: number): Promise<void> {
  await page.evaluate(
    ([everyMs, count]) => {
      let sent = 0;
      const timer = setInterval(() => {
        (globalThis as unknown as { say(text: string): void }).say(`Message ${sent}, avec quelques mots de plus`);
        if ((sent += 1) === count) clearInterval(timer);
      }, everyMs);
    },
    [1_000 / perSecond, perSecond * seconds] as const,
  );
}

const style = `
  body { display: flex; height: 100vh; margin: 0; font: 16px system-ui; }
  nav { width: 380px; padding: 16px; }
  nav a { display: block; padding: 16px; }
  main { display: flex; flex: 1; flex-direction: column; min-height: 0; }
  [role=log] { display: flex; flex: 1; flex-direction: column-reverse; overflow-y: auto; contain: strict; }
  [data-message] { max-width: 70%; margin: 4px 20px; padding: 8px 14px; border-radius: 16px; background: #eee; }
  textarea { margin: 12px 20px; padding: 12px; font: inherit; }`;

const body = `
  <nav><a data-conversation href="#"><bdi>Agnès Berthelot</bdi></a><a data-conversation href="#"><bdi>Banc d’essai</bdi></a></nav>
  <main><div role="log" aria-label="Banc d’essai"><div></div></div><textarea></textarea></main>`;

/** In the page. */
function fill(rows: number): void {
  const log = document.querySelector('[role=log]')!;
  const box = document.querySelector('textarea')!;
  const say = (text: string) => {
    const row = document.createElement('div');
    row.dataset['message'] = '';
    row.textContent = text;
    log.firstElementChild!.append(row);
    log.scrollTop = 0;
  };
  const open = (name: string) => {
    log.setAttribute('aria-label', name);
    log.firstElementChild!.replaceChildren();
    for (let row = 0; row < rows; row++)
      say(`${name}, message ${row}, ${'avec quelques mots de plus '.repeat(1 + (row % 4))}`);
  };
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    say(box.value);
    box.value = '';
  });
  for (const link of document.querySelectorAll('a')) link.addEventListener('click', () => open(link.textContent ?? ''));
  open('Banc d’essai');
  Object.assign(globalThis, { say });
}
