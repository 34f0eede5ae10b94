import { describe, expect, test } from 'vitest';
import { countShifts } from '../../bench/page/watch.ts';
import { until } from '../support/until.ts';
import { attach, picture, report, tray } from './attach.ts';
import { composer, log, openWith } from './chat.ts';
import { photograph, seriousIn } from './looking.ts';
import { isFocused, messageWith, word } from './message.ts';
import { openDemo } from './open-demo.ts';

const [teacher, parent] = ['Agnès Berthelot', 'Aurélie Moreau-Traoré'];

describe('files', () => {
  const demo = openDemo();
  const wide = { viewport: { width: 1280, height: 800 } };
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

  test('[CLIENT150] [CLIENT154] [CLIENT155] by the button they stand beside the draft, go with it, and are looked at where they arrive, by the keys alone', async () => {
    await using from = await demo.at('parent', '/fr/parents/messagerie', wide);
    await using to = await demo.at('teacher', '/fr/teachers/messagerie', wide);
    await openWith(from.page, teacher);
    await openWith(to.page, parent);
    const shifted = await countShifts(to.page);
    await to.page.reload();
    await log(to.page).locator('[data-message]').first().waitFor();
    await attach(from.page, [await picture('Jardin.jpg', 1600, 1200), await picture('Noé.jpg', 900, 1600), report]);
    await tray(from.page).getByText('Sortie au musée.pdf').waitFor();
    await until(async () => (await tray(from.page).getByRole('progressbar').count()) === 0);
    await photograph(from.page, 'files/tray-1280');
    expect(await seriousIn(from.page)).toEqual([]);
    const text = word('Voici');
    await composer(from.page).fill(text);
    await composer(from.page).press('Enter');
    await tray(from.page).waitFor({ state: 'detached' });
    const message = messageWith(to.page, text);
    const first = message.getByRole('button', { name: 'Jardin.jpg' });
    await first.getByRole('img').waitFor();
    await until(() => first.getByRole('img').evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0));
    expect(await shifted()).toBeLessThanOrEqual(0.02);
    await photograph(to.page, 'files/message-1280');
    expect(await seriousIn(to.page)).toEqual([]);
    await first.focus();
    await to.page.keyboard.press('Enter');
    const viewer = to.page.getByRole('dialog', { name: /Jardin\.jpg/ });
    await viewer.getByRole('img', { name: 'Jardin.jpg' }).waitFor();
    await photograph(to.page, 'files/viewer-1280');
    expect(await seriousIn(to.page)).toEqual([]);
    await to.page.keyboard.press('ArrowRight');
    await to.page
      .getByRole('dialog', { name: /Noé\.jpg/ })
      .getByRole('img', { name: 'Noé.jpg' })
      .waitFor();
    await to.page.keyboard.press('Escape');
    await until(() => isFocused(first));
    const fetched = to.page.waitForEvent('download');
    await message.getByRole('link', { name: /Sortie au musée/ }).click();
    expect((await fetched).suggestedFilename()).toBe('Sortie au musée.pdf');
    expect([...from.complaints, ...to.complaints]).toEqual([]);
  });

  test('[CLIENT154] in Arabic, on a phone, in the dark, they stand the other way round', async () => {
    await using from = await demo.at('parent', '/ar/parents/messagerie', { ...phone, colorScheme: 'dark' });
    const { page } = from;
    await openWith(page, teacher);
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'إرفاق ملفات' }).tap();
    const three = await Promise.all(['أ.jpg', 'ب.jpg', 'ج.jpg'].map((name) => picture(name, 600, 400)));
    await (await choosing).setFiles([...three, { ...report, name: 'تقرير الرحلة.pdf' }]);
    await page.getByRole('group', { name: 'الملفات المرفقة' }).getByText('تقرير الرحلة.pdf').waitFor();
    await photograph(page, 'files/tray-ar-390');
    await page.getByRole('button', { name: 'إرسال' }).tap();
    const last = log(page).getByRole('article').last();
    const picked = last.getByRole('button', { name: 'ب.jpg' });
    await picked.waitFor();
    await photograph(page, 'files/message-ar-390');
    await picked.tap();
    await page.getByRole('dialog').getByRole('img', { name: 'ب.jpg' }).waitFor();
    await photograph(page, 'files/viewer-ar-390');
    expect(await seriousIn(page)).toEqual([]);
    expect(from.complaints).toEqual([]);
  });
});
