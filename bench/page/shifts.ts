import { openWindow, slowDown, type Measured, type Stage } from './person.ts';
import { addressOf } from './visit.ts';
import { countShifts } from './watch.ts';

/** How much of each screen moves while it loads: the sum of all layout shifts, as browsers count them. */
export async function shifts(stage: Stage): Promise<Measured[]> {
  const conversation = await addressOf(stage);
  const screens: [string, string, string?][] = [
    ['sign-in', '/fr/sign-in'],
    ['home', '/fr/parents', 'parent'],
    ['messages', '/fr/parents/messagerie', 'parent'],
    ['conversation', conversation, 'parent'],
  ];
  const figures: Measured[] = [];
  for (const [name, path, who] of screens) {
    for (const width of [390, 1_280]) {
      const value = await shiftOf(stage, { path, who, width });
      figures.push({ figure: `layout shift, ${name}, ${width} px`, unit: '', value, atMost: 0.02 });
    }
  }
  return figures;
}

async function shiftOf(
  stage: Stage,
  { path, who, width }: { path: string; who: string | undefined; width: number },
): Promise<number> {
  await using window = await openWindow(stage, who ? { who, width } : { width });
  await slowDown(window.cdp);
  const shifted = await countShifts(window.page);
  await window.page.goto(path);
  await window.page
    .locator(who ? '[data-conversation]:visible, [data-message]:visible' : 'form')
    .first()
    .waitFor({ timeout: 60_000 });
  await window.page.waitForTimeout(2_000);
  return await shifted();
}
