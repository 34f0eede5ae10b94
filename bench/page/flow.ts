import { newCrowd, type Crowd } from './crowd.ts';
import { openWindow, slowProcessor, type Measured, type Stage } from './person.ts';

const perSecond = 50;
const seconds = 10;

/** How smooth the open conversation stays while fifty messages a second arrive in it. */
export async function flow(stage: Stage): Promise<Measured[]> {
  const crowd = await newCrowd(stage.demo);
  const [quick, slow] = [await frames(stage, crowd, 1), await frames(stage, crowd, 4)];
  const late = quick.filter((frame) => frame > 25).length;
  return [
    {
      figure: `frames above 25 ms at ${perSecond} messages/s`,
      unit: '%',
      value: (late / quick.length) * 100,
      atMost: 5,
    },
    {
      figure: `longest frame at ${perSecond} messages/s, processor 4 × slower`,
      unit: 'ms',
      value: Math.max(...slow),
      atMost: 100,
    },
  ];
}

async function frames(stage: Stage, crowd: Crowd, times: number): Promise<number[]> {
  await using window = await openWindow(stage, { who: 'parent' });
  const { page, cdp } = window;
  await page.goto(`/fr/parents/messagerie/${crowd.conversationId}`);
  await page.locator('textarea').waitFor();
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
  await crowd.write(perSecond * seconds, perSecond);
  return await counted;
}
