import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { pdf } from '../support/files.ts';

export type Given = { name: string; mimeType: string; buffer: Buffer };

export const report: Given = { name: 'Sortie au musée.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) };

/** Where the files stand that go with what is written. */
export const tray = (page: Page): Locator => page.getByRole('group', { name: 'Fichiers joints' });

/** Chooses files by the button beside the box. */
export async function attach(page: Page, files: Given[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Joindre des fichiers' }).click();
  await (await choosing).setFiles(files);
}

/** A picture of two colours, so that one sees whether it stands upright. */
export async function picture(name: string, width: number, height: number): Promise<Given> {
  const half = { create: { width, height: Math.round(height / 2), channels: 3 as const, background: '#d9822b' } };
  const image = sharp({ create: { width, height, channels: 3, background: '#2b6cb0' } });
  const buffer = await image
    .composite([{ input: half, left: 0, top: 0 }])
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}
