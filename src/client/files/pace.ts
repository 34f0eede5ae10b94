import { limits } from '../../shared/limits.ts';

/** How much of a file goes with one request, by what the line has carried so far. */
export type Pace = { bytes(): number; took(ms: number): void; cut(): void };

const first = 65_536;
/** The server takes no smaller one but as the last: of single bytes a file would have millions. */
const least = 32_768;
/** A part that takes longer is cut by the server before it is there; a short one is lost sooner than it is missed. */
const briskMs = 2_000;
const slowMs = 8_000;

export function newPace(): Pace {
  let bytes = first;
  const set = (next: number) => (bytes = Math.min(limits.uploadPartBytes, Math.max(least, next)));
  return {
    bytes: () => bytes,
    took(ms) {
      if (ms < briskMs) set(bytes * 2);
      else if (ms > slowMs) set(bytes / 2);
    },
    cut: () => void set(bytes / 4),
  };
}
