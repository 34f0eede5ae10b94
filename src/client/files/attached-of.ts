import type { ChosenFile } from './chosen-file.ts';

/** Whether files go with a message; none of them goes while one is refused. */
export type Attached = 'none' | 'some' | 'refused';

export function attachedOf(files: readonly ChosenFile[]): Attached {
  if (files.length === 0) return 'none';
  return files.some(({ state }) => state === 'failed') ? 'refused' : 'some';
}
