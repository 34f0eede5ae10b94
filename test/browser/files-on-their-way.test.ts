import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { attach, picture, report, tray } from './attach.ts';
import { composer, log, openWith, rowOf } from './chat.ts';
import { photograph, seriousIn } from './looking.ts';
import { messageWith, word } from './message.ts';
import { openDemo } from './open-demo.ts';

const teacher = 'Agnès Berthelot';

describe('files on their way', () => {
  const demo = openDemo();
  const wide = { viewport: { width: 1280, height: 800 } };
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

  test('[CLIENT150] on a phone they are pasted and dropped too, a refused one says why, and the list says what came', async () => {
    await using from = await demo.at('parent', '/fr/parents/messagerie', phone);
    const { page } = from;
    await openWith(page, teacher);
    const photo = (await picture('Collée.jpg', 800, 600)).buffer.toString('base64');
    const hand = (kind: 'paste' | 'drop', name: string, base64: string) =>
      page.evaluate(
        ([kind, name, base64]) => {
          const data = new DataTransfer();
          const bytes = Uint8Array.from(atob(base64!), (char) => char.charCodeAt(0));
          data.items.add(new File([bytes], name!, { type: name!.endsWith('jpg') ? 'image/jpeg' : 'application/zip' }));
          const box = document.querySelector('textarea')!;
          const place = document.querySelector('[role=log]')!;
          const more = { bubbles: true, cancelable: true };
          if (kind === 'paste') box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, ...more }));
          else
            for (const type of ['dragenter', 'drop'])
              place.dispatchEvent(new DragEvent(type, { dataTransfer: data, ...more }));
        },
        [kind, name, base64],
      );
    await page.getByRole('button', { name: 'Joindre des fichiers' }).waitFor();
    await page.touchscreen.tap(200, 300);
    await composer(page).fill('Gardé');
    await hand('paste', 'Collée.jpg', photo);
    await tray(page).getByText('Collée.jpg').waitFor();
    await hand('drop', 'Jeu.zip', btoa('PK\u0003\u0004 rien'));
    await tray(page).getByRole('alert').filter({ hasText: 'Ce genre de fichier ne s’envoie pas ici' }).waitFor();
    await photograph(page, 'files/tray-390');
    expect(await seriousIn(page)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Envoyer' }).isDisabled()).toBe(true);
    await tray(page)
      .getByRole('button', { name: /^Retirer .*Jeu\.zip/ })
      .tap();
    await until(async () => (await tray(page).getByText('Jeu.zip').count()) === 0);
    expect(await composer(page).inputValue()).toBe('Gardé');
    await composer(page).fill('');
    await page.getByRole('button', { name: 'Envoyer' }).tap();
    await log(page).getByRole('button', { name: 'Collée.jpg' }).last().waitFor();
    await photograph(page, 'files/message-390');
    await page.getByRole('button', { name: 'Retour' }).first().tap();
    await rowOf(page, teacher).filter({ hasText: 'Photo' }).waitFor();
    expect(from.complaints).toEqual([]);
  });

  test('[CLIENT151] [CLIENT152] over a reload in the midst of it a message and its files arrive once, and a draft’s files stay beside it', async () => {
    await using from = await demo.at('parent', '/fr/parents/messagerie', wide);
    const { page } = from;
    await openWith(page, teacher);
    const held = await sharp(Buffer.from(Array.from({ length: 3 * 900 * 900 }, () => Math.random() * 255)), {
      raw: { width: 900, height: 900, channels: 3 },
    })
      .png()
      .toBuffer();
    let parts = 0;
    await page.route('**/uploads/**', async (route) => {
      parts += 1;
      if (parts > 2) await new Promise(() => {});
      await route.continue();
    });
    await attach(page, [{ name: 'Grande.png', mimeType: 'image/png', buffer: held }]);
    await tray(page).getByRole('progressbar').waitFor();
    const text = word('Une grande image');
    await composer(page).fill(text);
    await composer(page).press('Enter');
    await messageWith(page, text).getByRole('progressbar').waitFor();
    await until(() => parts > 2);
    await attach(page, [report]);
    await tray(page).getByText('Sortie au musée.pdf').waitFor();
    await photograph(page, 'files/pending-1280');
    const offsets: string[] = [];
    await page.unroute('**/uploads/**');
    page.on('request', (request) => {
      if (request.url().includes('/uploads/')) offsets.push(new URL(request.url()).searchParams.get('offset')!);
    });
    await page.reload();
    await messageWith(page, text).getByRole('button', { name: 'Grande.png' }).waitFor();
    expect(await log(page).getByRole('button', { name: 'Grande.png' }).count()).toBe(1);
    expect(Number(offsets[0])).toBeGreaterThan(0);
    await tray(page).getByText('Sortie au musée.pdf').waitFor();
    await tray(page)
      .getByRole('button', { name: /^Retirer/ })
      .click();
    await tray(page).waitFor({ state: 'detached' });
    expect(from.complaints).toEqual([]);
  });
});
