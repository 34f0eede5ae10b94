import { newCrowd } from './crowd.ts';
import { openWindow, slowProcessor, type Measured, type Stage, type Window } from './person.ts';
import { flowIn, showReference } from './reference.ts';

const perSecond = 50;
const seconds = 10;
/** As many as a thread comes to hold. */
const rows = 300;

/** How smooth the open conversation stays while fifty messages a second arrive in it. */
export async function flow(stage: Stage): Promise<Measured[]> {
  const crowd = await newCrowd(stage.demo);
  const ours = async (times: number) => {
    await using window = await openWindow(stage, { who: 'parent' });
    await window.page.goto(`/fr/parents/messagerie/${crowd.conversationId}`);
    await window.page.locator('textarea').waitFor();
    return frames(window, times, () => crowd.write(perSecond * seconds, perSecond));
  };
  const reference = async (times: number) => {
    await using window = await openWindow(stage);
    await showReference(window.page, rows);
    return frames(window, times, () => flowIn(window.page, perSecond, seconds));
  };
  const late = (all: number[]) => (all.filter((frame) => frame > 25).length / all.length) * 100;
  return [
    {
      figure: `frames above 25 ms at ${perSecond} messages/s`,
      unit: '%',
      value: late(await ours(1)),
      reference: late(await reference(1)),
      atMost: 5,
    },
    {
      figure: `longest frame at ${perSecond} messages/s, processor 4 × slower`,
      unit: 'ms',
      value: Math.max(...(await ours(4))),
      reference: Math.max(...(await reference(4))),
      atMost: 100,
    },
  ];
}

async function frames({ page, cdp }: Window, times: number, write: () => Promise<unknown>): Promise<number[]> {
  await slowProcessor(cdp, times);
  const counted = page.evaluate(
    (forMs) =>
      new Promise<number[]>((resolve) => {
        const found: number[] = [];
        const began = performance.now();
        let before = began;
        const next = (now: number) => {
          found.push(now - before);
          before = now;
          if (now - began < forMs) requestAnimationFrame(next);
          else resolve(found.slice(1));
        };
        requestAnimationFrame(next);
      }),
    seconds * 1_000,
  );
  await write();
  return await counted;
}
