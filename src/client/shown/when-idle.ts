/** Calls once nobody types and nothing is drawn, at the latest after ten seconds; returns what calls it off. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 1_000);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: 10_000 });
  return () => cancelIdleCallback(asked);
}
