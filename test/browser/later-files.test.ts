import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { attach, picture, report, tray } from './attach.ts';
import { composer, openWith } from './chat.ts';
import { photograph, seriousIn } from './looking.ts';
import { messageWith } from './message.ts';
import { openDemo } from './open-demo.ts';
import { later, use, waiting } from './sending-later.ts';

const outing = 'Moulin à papier';

describe('files that are sent later', () => {
  const demo = openDemo();

  test('[SEND9] [CLIENT161] [CLIENT162] files wait with their message, are seen by nobody else, come back into the box with it, and go with it at its time', async () => {
    await using person = await demo.at('teacher', '/fr/teachers/messagerie', {
      viewport: { width: 1280, height: 800 },
    });
    await using parent = await demo.at('parent', '/fr/parents/messagerie');
    const { page } = person;
    await openWith(page, outing);
    await openWith(parent.page, outing);
    await use(page);
    await attach(page, [await picture('Plan.jpg', 800, 600), report]);
    await tray(page).getByText('Sortie au musée.pdf').waitFor();
    await until(async () => (await tray(page).getByRole('progressbar').count()) === 0);
    const plan = async () => {
      await later(page).click();
      await page.getByRole('menuitem', { name: /^Demain/ }).click();
      await tray(page).waitFor({ state: 'detached' });
    };
    await composer(page).fill('Le plan du moulin');
    await plan();
    await waiting(page, /^1 message partira plus tard/).click();
    const dialog = page.getByRole('dialog', { name: 'Envois prévus' });
    const address = (await dialog.getByRole('link', { name: /Plan\.jpg/ }).getAttribute('href'))!;
    const status = async ({ page: asking }: { page: Page }) => (await asking.request.get(address)).status();
    expect([await status(person), await status(parent)]).toEqual([200, 404]);
    await photograph(page, 'later/waiting-1280');
    expect(await seriousIn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Reprendre' }).click();
    await tray(page).getByText('Plan.jpg').waitFor();
    await until(async () => (await composer(page).inputValue()) === 'Le plan du moulin');
    await photograph(page, 'later/taken-back-1280');
    await plan();
    await demo.server.db
      .updateTable('scheduledMessage')
      .set({ dueAt: new Date(0) })
      .where('body', '=', 'Le plan du moulin')
      .execute();
    const sent = messageWith(parent.page, 'Le plan du moulin');
    await sent.getByRole('button', { name: 'Plan.jpg' }).waitFor();
    await sent.getByRole('link', { name: /Sortie au musée/ }).waitFor();
    expect([await status(person), await status(parent)]).toEqual([200, 200]);
    expect([...person.complaints, ...parent.complaints]).toEqual([]);
  });
});
