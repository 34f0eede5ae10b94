import type { Locale } from '../../shared/locales.ts';
import { loadSentences } from '../i18n/load.ts';
import { newTranslate } from '../i18n/new-translate.ts';
import type { Live } from '../live/live.ts';
import { isTouch } from '../messages/breaks-line.ts';
import type { Toast } from '../ui/use-toast.ts';
import { chooseFiles, openPicker } from './choose.ts';
import type { Where } from './chosen-file.ts';
import { fileWords } from './file-words.ts';

type Place = { live: Live; toast: Toast; locale: Locale; where: Where; mostMegabytes: number; focus(): void };

/** Attaches these files, or those that one chooses, and says where they were too many. */
export function attachFiles(place: Place, files: File[] | null): void {
  if (files) void take(place, files);
  else openPicker((chosen) => void take(place, chosen));
}

async function take({ live, toast, locale, where, mostMegabytes, focus }: Place, files: File[]): Promise<void> {
  // With a finger the keys would cover what was chosen.
  if (!isTouch()) focus();
  const tooMany = await chooseFiles(live, where, mostMegabytes, files);
  if (tooMany === 0) return;
  const t = newTranslate(locale, await loadSentences(locale, fileWords));
  toast({ tone: 'danger', text: t('files.tooMany') });
}
