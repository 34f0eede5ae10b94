import { onTestFinished, vi } from 'vitest';

/** Until the test is over no time goes by for what counts by `performance.now()`: what is allowed a second does not grow on a slow machine. */
export function holdTime(): void {
  const now = performance.now();
  const held = vi.spyOn(performance, 'now').mockReturnValue(now);
  onTestFinished(() => held.mockRestore());
}
