import { isLocale } from '../../shared/locales.ts';
import { keepAlso, keepShell } from './keep-shell.ts';
import type { AlsoKeep, Keep } from './keep-shell.ts';
import type { Told } from './scope.ts';

/** One after the other: the first lets go of files that nobody has named so far. */
let last: Promise<unknown> = Promise.resolve();

/** Only pages of this origin can tell a worker anything; one of another version may say what this one does not know. */
export function onMessage(event: Told): void {
  const { data } = event;
  const work = isKeep(data) ? () => keepShell(data.keep) : isAlsoKeep(data) ? () => keepAlso(data.alsoKeep) : null;
  if (!work) return;
  last = last.then(work).catch(() => null);
  event.waitUntil(last);
}

function isKeep(data: unknown): data is Keep {
  const keep = (data as Partial<Keep> | null)?.keep;
  return isLocale(keep?.locale) && typeof keep.build === 'string' && Array.isArray(keep.files);
}

function isAlsoKeep(data: unknown): data is AlsoKeep {
  const files = (data as Partial<AlsoKeep> | null)?.alsoKeep;
  return Array.isArray(files) && files.every((file) => typeof file === 'string');
}
