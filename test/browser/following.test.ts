import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { bubble, log, openWith, say } from './chat.ts';
import { word } from './message.ts';
import { openDemo } from './open-demo.ts';

const [teacher, parent] = ['Agnès Berthelot', 'Aurélie Moreau-Traoré'];

describe('the end of a thread', () => {
  const demo = openDemo();

  test('[CLIENT232] is followed from 100 px of it, from further up it is not, and what one writes oneself leads there', async () => {
    await using other = await demo.at('teacher', '/fr/teachers/messagerie');
    await using person = await demo.at('parent', '/fr/parents/messagerie', { viewport: { width: 1280, height: 800 } });
    const { page } = person;
    await openWith(other.page, parent);
    await openWith(page, teacher);
    const thread = log(page);
    const top = () => thread.evaluate((box) => box.scrollTop);
    const more = page.getByRole('button', { name: /nouveau/ });
    await until(async () => (await top()) > -1);
    /** By so many pixels, once the page has seen it. */
    const scrollUp = (pixels: number) =>
      thread.evaluate(async (box, by) => {
        box.scrollTop = -by;
        for (let frames = 0; frames < 2; frames++) await new Promise((next) => requestAnimationFrame(next));
      }, pixels);
    await scrollUp(90);
    const near = word('De près');
    await say(other.page, near);
    await bubble(page, near).waitFor();
    await until(async () => (await top()) > -1);
    await scrollUp(140);
    const far = word('De loin');
    await say(other.page, far);
    await bubble(page, far).waitFor({ state: 'attached' });
    await more.waitFor();
    // As far above the end as before, and the height of what came.
    await until(async () => (await top()) < -141);
    const own = word('De moi');
    await say(page, own);
    await bubble(page, own).waitFor();
    await until(async () => (await top()) > -1);
    await more.waitFor({ state: 'detached' });
    expect([...person.complaints, ...other.complaints]).toEqual([]);
  });
});
