import { meKey } from '../session/me-key.ts';
import type { Wire } from './live.ts';

/** So long nothing is shown but an outline, where the device says that it has a network. */
const silentMs = 2_000;

/** A page that opens where nothing answers shows what this device kept, at once where there is no network. Returns what ends that. */
export function showKeptWhenSilent(wire: Wire): () => void {
  const show = async () => {
    if (wire.queryClient.getQueryData(meKey) !== undefined || wire.connection.state.get() === 'connected') return;
    const { showKept } = await import('../shown/shown.ts');
    await showKept(wire);
  };
  // Nothing kept can be read: then it stays as it is where nothing is kept.
  const timer = setTimeout(() => void show().catch(() => null), navigator.onLine ? silentMs : 0);
  return () => clearTimeout(timer);
}
