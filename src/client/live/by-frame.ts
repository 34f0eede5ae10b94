let waiting: (() => void)[] = [];

/** Runs once before the next frame all that was asked for since the last: of fifty messages a second none is drawn by itself. Behind a tab that nobody sees there are no frames, and it runs soon. */
export function byFrame(run: () => void): void {
  waiting.push(run);
  if (waiting.length > 1) return;
  const runAll = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    const due = waiting;
    waiting = [];
    for (const one of due) runAlone(one);
  };
  const frame = document.visibilityState === 'visible' ? requestAnimationFrame(runAll) : 0;
  const timer = setTimeout(runAll, frame === 0 ? 0 : latestMs);
}

/** A tab that was hidden in between has no next frame. */
const latestMs = 100;

/** What breaks is reported as any error of a page is, and keeps nothing else from being drawn. */
function runAlone(run: () => void): void {
  try {
    run();
  } catch (error) {
    reportError(error);
  }
}
