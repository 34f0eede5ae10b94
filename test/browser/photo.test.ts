import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import type { Locator, Page } from 'playwright-core';
import { picture } from './attach.ts';
import { openWith, rowOf } from './chat.ts';
import { overflow, photograph, seriousIn } from './looking.ts';
import { openDemo } from './open-demo.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const parentName = 'Aurélie Moreau-Traoré';
const desktop = { viewport: { width: 1280, height: 800 } };

/** Whether the photo itself stands there, and not what it lies over. */
const isDrawn = (image: Locator) =>
  image.evaluate((one) => (one as HTMLImageElement).complete && (one as HTMLImageElement).naturalWidth === 256);

async function choose(page: Page, label: string, file: { name: string; mimeType: string; buffer: Buffer }) {
  await page.getByLabel(label).setInputFiles(file);
}

/** Of the reader's photo as it stands on the page the colour in the middle. */
async function middleOf(page: Page): Promise<number[]> {
  const src = await page.locator('main #profile-photo img[src^="/photos/"]').first().getAttribute('src');
  const answer = await page.context().request.get(new URL(src!, page.url()).href);
  const { data } = await sharp(await answer.body())
    .extract({ left: 120, top: 120, width: 16, height: 16 })
    .resize(1, 1)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data].slice(0, 3);
}

describe('a photo', () => {
  const demo = openDemo();

  test('[CLIENT205] [CLIENT207] by the keyboard alone a teacher cuts one, and a parent sees it in list, header and thread while they look', async () => {
    await using parent = await demo.at('parent', '/fr/parents/messagerie', desktop);
    await openWith(parent.page, 'Agnès Berthelot');
    const face = rowOf(parent.page, 'Agnès Berthelot').first().locator('img');
    expect(await face.count()).toBe(0);
    await using desk = await demo.at('teacher', '/fr/settings/account', desktop);
    const { page } = desk;
    await choose(page, 'Choisir une photo', await picture('portrait.jpg', 600, 1_200));
    const zoom = page.getByLabel('Agrandissement');
    await zoom.waitFor();
    expect(await zoom.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.getByLabel('Position horizontale').isDisabled()).toBe(true);
    const down = page.getByLabel('Position verticale');
    await down.focus();
    await page.keyboard.press('End');
    expect(await down.getAttribute('aria-valuetext')).toMatch(/^100/);
    await photograph(page, 'photo/cut-fr-desktop');
    expect(await seriousIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Enregistrer la photo' }).press('Enter');
    await page.getByText('Votre photo est enregistrée.').waitFor();
    await page.locator('#profile-photo img[src^="/photos/"]').waitFor();
    // The lower half of the picture is blue.
    const [red = 0, , blue = 0] = await middleOf(page);
    expect([red < 90, blue > 140]).toEqual([true, true]);
    await face.waitFor();
    await expect.poll(() => isDrawn(face)).toBe(true);
    expect(await isDrawn(parent.page.locator('main header img').first())).toBe(true);
    await photograph(parent.page, 'photo/seen-fr-desktop');
    await page.getByRole('button', { name: 'Retirer la photo' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Retirer la photo' }).click();
    await page.getByText('Votre photo est retirée.').waitFor();
    await face.waitFor({ state: 'detached' });
    expect([...desk.complaints, ...parent.complaints]).toEqual([]);
  });

  test('[CLIENT205] in Arabic on a phone the picture goes where the finger draws it', async () => {
    await using person = await demo.at('parent', '/ar/settings/account', phone);
    const { page } = person;
    await choose(page, 'اختيار صورة', await picture('portrait.jpg', 1_200, 600));
    await page.getByLabel('التكبير').waitFor();
    const across = page.getByLabel('الموضع الأفقي');
    const share = () => across.evaluate((one) => (one as HTMLInputElement).valueAsNumber);
    expect(await share()).toBeCloseTo(50);
    const frame = page.getByRole('group', { name: 'اقتصاص الصورة' }).locator('img').locator('..');
    await frame.scrollIntoViewIfNeeded();
    const { x, y, width } = (await frame.boundingBox())!;
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: string, at: number) =>
      cdp.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: type === 'touchEnd' ? [] : [{ x: x + width / 2 + at, y: y + width / 2 }],
      });
    const flick = async () => {
      await touch('touchStart', 0);
      for (const at of [-20, -40, -60]) await touch('touchMove', at);
      await touch('touchEnd', -60);
    };
    await flick();
    // To the left goes the picture, and so to the right what is seen of it.
    await expect.poll(share).toBeGreaterThan(60);
    await photograph(page, 'photo/cut-ar-phone');
    expect([await overflow(page), await seriousIn(page)]).toEqual([0, []]);
    await frame.scrollIntoViewIfNeeded();
    await flick();
    // At once after it: a flick that was taken for one of the page would swallow the tap.
    await page.getByRole('button', { name: 'حفظ الصورة' }).tap();
    await page.locator('#profile-photo img[src^="/photos/"]').waitFor();
    await expect.poll(() => isDrawn(page.locator('#profile-photo img[src^="/photos/"]'))).toBe(true);
    await page.mouse.move(1, 1);
    await photograph(page, 'photo/own-ar-phone');
    expect(person.complaints).toEqual([]);
  });

  test('[CLIENT206] a photo that is not saved stays, and is saved by another press; what is no picture is said', async () => {
    await using desk = await demo.at('teacher', '/fr/settings/account', desktop);
    const { page } = desk;
    await choose(page, 'Choisir une photo', {
      name: 'a.png',
      mimeType: 'image/png',
      buffer: Buffer.from('no picture'),
    });
    await page.getByText(/Ce navigateur ne sait pas lire cette image/).waitFor();
    await choose(page, 'Choisir une photo', await picture('portrait.jpg', 400, 400));
    const zoom = page.getByLabel('Agrandissement');
    await zoom.press('End');
    await page.route('**/photos/own', (route) => route.abort());
    await page.getByRole('button', { name: 'Enregistrer la photo' }).click();
    await page.getByText('La photo n’est pas enregistrée.', { exact: false }).waitFor();
    await photograph(page, 'photo/failed-fr-desktop');
    expect(await zoom.evaluate((one) => (one as HTMLInputElement).valueAsNumber)).toBe(100);
    await page.unroute('**/photos/own');
    await page.getByRole('button', { name: 'Enregistrer la photo' }).click();
    await page.getByText('Votre photo est enregistrée.').waitFor();
    await page.locator('#profile-photo img[src^="/photos/"]').waitFor();
    expect(desk.complaints.filter((said) => !said.includes('ERR_FAILED'))).toEqual([]);
  });

  test('[CLIENT207] [CLIENT208] [ACCOUNT18] where an admin shows photos of students, one sets theirs; where not any more, their initials stand there at once', async () => {
    await using admin = await demo.at('admin', '/fr/admin/rules', desktop);
    await using student = await demo.at('student', '/fr/settings/account', desktop);
    await student.page.getByText(/Votre établissement ne montre pas les photos/).waitFor();
    expect(await student.page.getByLabel('Choisir une photo').count()).toBe(0);
    await photograph(student.page, 'photo/off-fr-desktop');
    const photos = admin.page.getByRole('group', { name: 'Montrer leur photo' });
    const save = async () => {
      await photos.getByRole('switch', { name: /élèves/i }).click();
      await admin.page.getByRole('button', { name: /^Enregistrer/ }).click();
      await admin.page
        .getByText(/enregistrées?\b/)
        .first()
        .waitFor();
    };
    await save();
    await photos.scrollIntoViewIfNeeded();
    await photograph(admin.page, 'photo/rules-fr-desktop');
    await choose(student.page, 'Choisir une photo', await picture('moi.jpg', 300, 300));
    await student.page.getByRole('button', { name: 'Enregistrer la photo' }).click();
    const own = student.page.locator('#profile-photo img[src^="/photos/"]');
    await own.waitFor();
    const src = (await own.getAttribute('src'))!;
    await using parent = await demo.at('parent', '/fr/parents/messagerie', desktop);
    const face = rowOf(parent.page, 'Noé Moreau-Traoré').first().locator('img');
    await face.waitFor();
    const there = async () => (await parent.page.context().request.get(new URL(src, demo.server.origin).href)).status();
    expect(await there()).toBe(200);
    await save();
    // What says that it is saved still stands there from the time before.
    await until(async () => (await there()) === 404);
    await face.waitFor({ state: 'detached' });
    await student.page.getByText(/Votre établissement ne montre pas les photos/).waitFor();
    expect([...admin.complaints, ...student.complaints, ...parent.complaints]).toEqual([]);
  });

  test('[CLIENT242] [ACCOUNT23] an admin takes an unfit one away by the keys: a teacher’s list and the person’s own settings change while they look, and a second tab is told', async () => {
    await using parent = await demo.at('parent', '/fr/settings/account', desktop);
    await choose(parent.page, 'Choisir une photo', await picture('un.jpg', 300, 300));
    await parent.page.getByRole('button', { name: 'Enregistrer la photo' }).click();
    await parent.page.locator('#profile-photo img[src^="/photos/"]').waitFor();
    await using teacher = await demo.at('teacher', '/fr/teachers/messagerie', desktop);
    const face = rowOf(teacher.page, parentName).first().locator('img');
    await face.waitFor();
    await using admin = await demo.at('admin', '/fr/admin/people', desktop);
    const { page } = admin;
    await page.getByRole('link', { name: parentName }).first().click();
    const card = (at: Page) => at.getByRole('region', { name: 'Photo', exact: true });
    await card(page).locator('img').waitFor();
    const second = await page.context().newPage();
    await second.goto(page.url());
    await card(second).locator('img').waitFor();
    await card(page).scrollIntoViewIfNeeded();
    await photograph(page, 'photo/person-fr-desktop');
    await card(page).getByRole('button', { name: 'Retirer la photo' }).press('Enter');
    const question = page.getByRole('alertdialog');
    await question.getByText(/Plus personne de l’établissement ne la voit/).waitFor();
    await photograph(page, 'photo/person-question-fr-desktop');
    expect(await seriousIn(page)).toEqual([]);
    await question.getByRole('button', { name: 'Retirer la photo' }).press('Enter');
    await page.getByText('La photo est retirée.').waitFor();
    await face.waitFor({ state: 'detached' });
    await parent.page.getByText(/Retirée par l’administration.*Jules-Verne/).waitFor();
    await photograph(parent.page, 'photo/taken-away-fr-desktop');
    expect(await page.locator('#person-photo').evaluate((one) => one === document.activeElement)).toBe(true);
    await page.getByText(/a retiré la photo de/).waitFor();
    const set = async (name: string) => {
      await choose(parent.page, 'Choisir une photo', await picture(name, 300, 300));
      await parent.page.getByRole('button', { name: 'Enregistrer la photo' }).click();
      await parent.page.getByLabel('Choisir une photo').waitFor();
    };
    await set('deux.jpg');
    await parent.page.getByText(/Retirée par l’administration/).waitFor({ state: 'detached' });
    await face.waitFor();
    await second.reload();
    await card(second).locator('img').waitFor();
    const before = await face.getAttribute('src');
    await set('trois.jpg');
    await expect.poll(() => face.getAttribute('src')).not.toBe(before);
    await card(second).getByRole('button', { name: 'Retirer la photo' }).press('Enter');
    await second.getByRole('alertdialog').getByRole('button', { name: 'Retirer la photo' }).press('Enter');
    await second.getByText(/Cette personne a entre-temps une autre photo/).waitFor();
    expect(await face.count()).toBe(1);
    expect([...admin.complaints, ...teacher.complaints, ...parent.complaints]).toEqual([]);
  });
});
