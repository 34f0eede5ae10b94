import { hash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pdf } from '../support/files.ts';
import { until } from '../support/until.ts';
import { attach, tray } from './attach.ts';
import { composer, openWith } from './chat.ts';
import { photograph } from './looking.ts';
import { messageWith, word } from './message.ts';
import { openDemo } from './open-demo.ts';

const [teacher, parent] = ['Agnès Berthelot', 'Aurélie Moreau-Traoré'];
/** As large as the demo school lets a file be. */
const most = 25 * 1_048_576;

/** A document of so many bytes, all of them of chance behind its first words: none can be missing or twice unseen. */
const documentOf = (name: string, bytes: number) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.concat([pdf, randomBytes(bytes - pdf.length)]),
});

/** Lets the answer to one part in the midst be lost: the server has it, and the page does not know. Returns from where each part was sent. */
async function cutOnce(page: Page): Promise<number[]> {
  const offsets: number[] = [];
  let isCut = false;
  await page.route('**/uploads/**', async (route) => {
    const offset = Number(new URL(route.request().url()).searchParams.get('offset'));
    offsets.push(offset);
    if (isCut || offset < most / 2) return route.continue();
    isCut = true;
    await route.fetch();
    await route.abort('connectionreset');
  });
  return offsets;
}

describe('the largest file', () => {
  const demo = openDemo();
  const wide = { viewport: { width: 1280, height: 800 } };
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

  test('[FILE1] [FILE8] [CLIENT150] [CLIENT151] of 25 MiB, with its line cut once on the way, comes to the other person byte for byte', async () => {
    await using from = await demo.at('parent', '/fr/parents/messagerie', wide);
    await using to = await demo.at('teacher', '/fr/teachers/messagerie', wide);
    await openWith(from.page, teacher);
    await openWith(to.page, parent);
    const offsets = await cutOnce(from.page);
    const file = documentOf('Dossier complet.pdf', most);
    await attach(from.page, [file]);
    await tray(from.page).getByText('Dossier complet.pdf').waitFor();
    await tray(from.page).getByRole('progressbar').waitFor();
    await photograph(from.page, 'files/largest-1280');
    const text = word('Le dossier complet');
    await composer(from.page).fill(text);
    await composer(from.page).press('Enter');
    const card = messageWith(to.page, text).getByRole('link', { name: /Dossier complet/ });
    await card.waitFor({ timeout: 45_000 });
    expect(offsets.length).toBeGreaterThan(20);
    expect(new Set(offsets).size).toBe(offsets.length);
    const fetched = to.page.waitForEvent('download');
    await card.click();
    const bytes = await readFile(await (await fetched).path());
    expect([bytes.length, hash('sha256', bytes)]).toEqual([most, hash('sha256', file.buffer)]);
    expect(to.complaints).toEqual([]);
    expect(from.complaints.filter((complaint) => !complaint.includes('net::ERR_CONNECTION_RESET'))).toEqual([]);
  });

  test('[FILE8] [CLIENT150] of one byte more is refused where it stands, without a byte of it sent, and the text stays', async () => {
    await using from = await demo.at('parent', '/fr/parents/messagerie', phone);
    const { page } = from;
    await openWith(page, teacher);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await composer(page).fill('Voici le dossier');
    await attach(page, [documentOf('Trop lourd.pdf', most + 1)]);
    await tray(page)
      .getByRole('alert')
      .filter({ hasText: 'Ce fichier est plus lourd que l’établissement ne le permet.' })
      .waitFor();
    await photograph(page, 'files/too-large-390');
    expect(await composer(page).inputValue()).toBe('Voici le dossier');
    const send = page.getByRole('button', { name: 'Envoyer', exact: true });
    expect(await send.isDisabled()).toBe(true);
    await tray(page)
      .getByRole('button', { name: /^Retirer/ })
      .tap();
    await until(() => send.isEnabled());
    expect(asked.filter((url) => /upload/i.test(url))).toEqual([]);
    expect(from.complaints).toEqual([]);
  });
});
