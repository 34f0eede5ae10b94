import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { log, openWith } from './chat.ts';
import { openDemo } from './open-demo.ts';
import { ask } from './person.ts';

describe('older messages', () => {
  const demo = openDemo();

  test('[CLIENT135] load as one scrolls back, and the message under the eye moves by at most 1 px in every frame', async () => {
    await using person = await demo.at('parent', '/fr/parents/messagerie', { viewport: { width: 1280, height: 800 } });
    const { page } = person;
    await openWith(page, 'Agnès Berthelot');
    const thread = log(page);
    const count = () => thread.locator('[data-message]').count();
    expect(await count()).toBeLessThan(80);
    expect(await readBack(thread, 120)).toBeLessThanOrEqual(1);

    // On to the beginning, which says that it is one.
    const rows = () =>
      thread.locator('[data-message]').evaluateAll((all) => all.map((row) => row.getAttribute('data-message')).join());
    const isAtBeginning = async () => (await page.getByText('Début de la conversation').count()) > 0;
    for (let rounds = 0; rounds < 20 && !(await isAtBeginning()); rounds++) {
      const before = await rows();
      await thread.evaluate((scroller) => void (scroller.scrollTop = -scroller.scrollHeight));
      await until(async () => (await isAtBeginning()) || (await rows()) !== before);
    }
    await page.getByText('Début de la conversation').waitFor();
    await page.getByText('Noé est parti sans ses chaussures de sport').waitFor();
    // What is far from the screen is neither laid out nor painted with each message that comes, once it has been drawn.
    const newest = thread.locator('[data-message]').last();
    await until(() => newest.evaluate((row) => !row.checkVisibility({ contentVisibilityAuto: true })));
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT135] a message that turns out to go on from older ones becomes less high, and moves nothing beneath it', async () => {
    await using person = await demo.at('teacher', '/fr/teachers/messagerie', {
      viewport: { width: 1280, height: 800 },
    });
    const { page } = person;
    await openWith(page, 'Nora');
    const conversationId = page.url().split('/').at(-1)!;
    // More than two pages in a row of one author, as many at once as somebody may send.
    for (let number = 0; number < 75; number++) {
      if (number >= 30) await page.waitForTimeout(100);
      await ask(page, 'send', { id: crypto.randomUUID(), conversationId, body: `Ligne ${number}` });
    }
    await page.reload();
    await log(page).locator('[data-message]').first().waitFor();
    expect(await readBack(log(page), 75)).toBeLessThanOrEqual(1);
  });
});

/** To the oldest message that is drawn, again and again until so many rows are, with an eye in each frame on the line that then stands at the top. */
async function readBack(thread: Locator, wanted: number): Promise<number> {
  return thread.evaluate(async (scroller, rowsWanted) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const rows = () => [...scroller.querySelectorAll<HTMLElement>('[data-message]')];
    let most = 0;
    for (let frames = 0; frames < 1_200 && rows().length < rowsWanted;) {
      const before = rows().length;
      // As a hand would: at once, and then still.
      scroller.scrollTop = -scroller.scrollHeight;
      await frame();
      const eye = rows().find((row) => row.getBoundingClientRect().top >= scroller.getBoundingClientRect().top);
      if (!eye) throw new Error('no message in sight');
      // Its foot: what is at the top of the screen may be the very row that becomes less high, above its words.
      const at = () => eye.getBoundingClientRect().bottom;
      const start = at();
      for (let settled = 0; frames < 1_200 && settled < 30; frames++) {
        await frame();
        most = Math.max(most, Math.abs(at() - start));
        if (rows().length > before) settled++;
      }
    }
    if (rows().length < rowsWanted) throw new Error(`no more than ${rows().length} rows came`);
    return most;
  }, wanted);
}
