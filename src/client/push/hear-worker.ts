import type { Went, WorkerWord } from '../service-worker/worker-words.ts';

type Ears = {
  /** Somebody wants to go to an address; whether the page went there. */
  open(address: string): Went;
};

/** Hears what the service worker says to this page. Returns what ends it. */
export function hearWorker({ open }: Ears): () => void {
  return hear((word, port) => {
    if ('open' in word) port?.postMessage(open(word.open));
  });
}

/** Calls back once the test was shown; returns what ends it. */
export function hearTest(onShown: () => void): () => void {
  return hear((word) => {
    if ('shown' in word) onShown();
  });
}

function hear(listener: (word: WorkerWord, port: MessagePort | undefined) => void): () => void {
  const onMessage = ({ data, ports }: MessageEvent<unknown>) => {
    // One of another version may say what this page does not know.
    if (typeof data === 'object' && data !== null) listener(data as WorkerWord, ports[0]);
  };
  navigator.serviceWorker?.addEventListener('message', onMessage);
  return () => navigator.serviceWorker?.removeEventListener('message', onMessage);
}
