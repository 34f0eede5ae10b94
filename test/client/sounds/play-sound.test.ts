import { afterEach, expect, test, vi } from 'vitest';
import { sounds } from '../../../src/shared/personal-settings.ts';
import { notes } from '../../../src/client/sounds/notes.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** A browser’s sounds, as much as is asked of them. */
function audible(state: 'running' | 'suspended', resumes: () => Promise<void> = () => Promise.resolve()) {
  const struck: number[] = [];
  const peaks: number[] = [];
  const node = { connect: (next: unknown) => next, start: () => undefined, stop: () => undefined };
  class Context {
    state = state;
    currentTime = 0;
    destination = node;
    resume = () => resumes();
  }
  class Gain {
    connect = node.connect;
    gain = {
      setValueAtTime: () => undefined,
      exponentialRampToValueAtTime: (value: number) => void peaks.push(value),
    };
  }
  class Tone {
    connect = node.connect;
    start = node.start;
    stop = node.stop;
    constructor(_: unknown, { frequency }: { frequency: number }) {
      struck.push(frequency);
    }
  }
  vi.stubGlobal('AudioContext', Context);
  vi.stubGlobal('GainNode', Gain);
  vi.stubGlobal('OscillatorNode', Tone);
  return { struck, peaks };
}
const play = async (...args: [(typeof sounds)[number], number]) =>
  (await import('../../../src/client/sounds/play-sound.ts')).playSound(...args);

test.each(sounds)(
  '[CLIENT179] %s is made of its notes, louder with the volume and never as loud as the device can be',
  async (sound) => {
    const { struck, peaks } = audible('running');
    expect(await play(sound, 100)).toBe(true);
    expect(struck).toEqual(notes[sound].map(({ hertz }) => hertz));
    const loudest = Math.max(...peaks);
    expect(loudest).toBeLessThanOrEqual(0.4);
    peaks.length = 0;
    await play(sound, 50);
    expect(Math.max(...peaks)).toBeCloseTo(loudest / 4);
  },
);

test('[CLIENT179] at volume 0 nothing is made', async () => {
  const { struck } = audible('running');
  expect(await play('drop', 0)).toBe(true);
  expect(struck).toEqual([]);
});

test('[CLIENT179] a browser without sounds, or that lets the page make none, is no error', async () => {
  vi.stubGlobal('AudioContext', undefined);
  expect(await play('drop', 50)).toBe(false);
  vi.resetModules();
  const { struck } = audible('suspended', () => new Promise(() => {}));
  expect(await play('drop', 50)).toBe(false);
  vi.resetModules();
  audible('suspended', () => Promise.reject(new Error('not allowed')));
  expect(await play('drop', 50)).toBe(false);
  expect(struck).toEqual([]);
});
