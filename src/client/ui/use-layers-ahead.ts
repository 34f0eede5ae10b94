import { useEffect } from 'react';
import { loadLayers } from './layer.ts';

const stoodMs = 10_000;
const signs = ['pointermove', 'pointerdown', 'keydown'] as const;

/**
 * Fetches what may open above the page as soon as somebody uses the page, and else once it has stood for 10 s: then it opens at once,
 * also without a network, and none of it delays the first visit. What could not come is asked for when there is a network again.
 */
export function useLayersAhead(): void {
  useEffect(() => {
    const waiting = new AbortController();
    const fetchAhead = () => {
      waiting.abort();
      clearTimeout(timer);
      loadLayers().catch(() => window.addEventListener('online', fetchAhead, { once: true }));
    };
    const timer = setTimeout(fetchAhead, stoodMs);
    for (const sign of signs) window.addEventListener(sign, fetchAhead, { signal: waiting.signal, passive: true });
    return () => {
      waiting.abort();
      clearTimeout(timer);
      window.removeEventListener('online', fetchAhead);
    };
  }, []);
}
