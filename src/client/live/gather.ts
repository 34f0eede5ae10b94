import type { Change } from './change.ts';
import type { Emitter } from './emitter.ts';

/** Fetches, and collects the changes that arrive meanwhile: an answer read before them would otherwise undo them in the cache. */
export async function gather<Result>(
  changes: Emitter<Change>,
  fetch: () => Promise<Result>,
): Promise<{ result: Result; arrived: Change[] }> {
  const arrived: Change[] = [];
  const stop = changes.listen((change) => arrived.push(change));
  try {
    return { result: await fetch(), arrived };
  } finally {
    stop();
  }
}
