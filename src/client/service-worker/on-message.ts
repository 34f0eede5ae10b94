import { isLocale } from '../../shared/locales.ts';
import { keepShell } from './keep-shell.ts';
import type { Keep } from './keep-shell.ts';
import type { Told } from './scope.ts';

/** Only pages of this origin can tell a worker anything; one of another version may say what this one does not know. */
export function onMessage(event: Told): void {
  const { data } = event;
  if (isKeep(data)) event.waitUntil(keepShell(data.keep).catch(() => null));
}

function isKeep(data: unknown): data is Keep {
  const keep = (data as Partial<Keep> | null)?.keep;
  return isLocale(keep?.locale) && typeof keep.build === 'string' && Array.isArray(keep.files);
}
