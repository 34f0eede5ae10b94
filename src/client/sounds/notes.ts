import type { Sound } from '../../shared/personal-settings.ts';

/** One tone of a sound: how high, from when and for how long, and how loud beside the others. */
export type Note = { hertz: number; fromS: number; lastS: number; loudness: number; wave: OscillatorType };

/** Short, and none of them like an alarm: they are heard in classrooms. */
export const notes: Record<Sound, readonly Note[]> = {
  drop: [
    { hertz: 660, fromS: 0, lastS: 0.12, loudness: 0.9, wave: 'sine' },
    { hertz: 990, fromS: 0.09, lastS: 0.22, loudness: 0.7, wave: 'sine' },
  ],
  chime: [
    { hertz: 784, fromS: 0, lastS: 0.6, loudness: 0.7, wave: 'sine' },
    { hertz: 1_047, fromS: 0.14, lastS: 0.7, loudness: 0.6, wave: 'sine' },
    { hertz: 1_568, fromS: 0.28, lastS: 0.8, loudness: 0.35, wave: 'sine' },
  ],
  wood: [
    { hertz: 392, fromS: 0, lastS: 0.08, loudness: 1, wave: 'triangle' },
    { hertz: 294, fromS: 0.1, lastS: 0.1, loudness: 0.9, wave: 'triangle' },
  ],
};
