import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { log, openWith } from './chat.ts';
import { openDemo } from './open-demo.ts';

describe('older messages', () => {
  const demo = openDemo();

  test('load as one scrolls back, and the message under the eye moves by at most 1 px in every frame', async () => {
    await using person = await demo.at('parent', '/fr/parents/messagerie', { viewport: { width: 1280, height: 800 } });
    const { page } = person;
    await openWith(page, 'Agnès Berthelot');
    const thread = log(page);
    const count = () => thread.locator('[data-message]').count();
    const first = await count();
    expect(first).toBeLessThan(80);

    const drift = await thread.evaluate(async (scroller) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const rows = () => [...scroller.querySelectorAll<HTMLElement>('[data-message]')];
      const before = rows().length;
      // To the oldest message that is here, as a hand would: at once, and then still.
      scroller.scrollTop = -scroller.scrollHeight;
      await frame();
      const eye = rows().find((row) => row.getBoundingClientRect().top >= scroller.getBoundingClientRect().top);
      if (!eye) throw new Error('no message in sight');
      const at = () => eye.getBoundingClientRect().top;
      const start = at();
      let most = 0;
      let settled = 0;
      for (let frames = 0; frames < 600 && settled < 60; frames++) {
        await frame();
        most = Math.max(most, Math.abs(at() - start));
        if (rows().length > before) settled++;
      }
      return { most, loaded: rows().length - before };
    });
    expect(drift.loaded).toBeGreaterThan(0);
    expect(drift.most).toBeLessThanOrEqual(1);

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
    expect(person.complaints).toEqual([]);
  });
});
