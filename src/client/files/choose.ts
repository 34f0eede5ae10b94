import { v7 as newId } from 'uuid';
import { acceptedFiles } from '../../shared/file-kinds.ts';
import { fileNameOf } from '../../shared/file-name.ts';
import { limits } from '../../shared/limits.ts';
import type { Live } from '../live/live.ts';
import { besideDraftIn } from './beside-draft.ts';
import { placeOf } from './chosen-file.ts';
import type { ChosenFile, Where } from './chosen-file.ts';
import { measure } from './measure.ts';

const bytesInMegabyte = 1_048_576;

/** Opens the system's own picker; on a phone it offers the camera as well. */
export function openPicker(onFiles: (files: File[]) => void): void {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', multiple: true, accept: acceptedFiles().join() });
  input.addEventListener('change', () => onFiles(Array.from(input.files ?? [])));
  input.click();
}

/** Puts files where they go from, as many as a message or an announcement takes; returns how many were too many. What cannot be sent stands there too, and says why. */
export async function chooseFiles(
  live: Live,
  where: Where,
  mostMegabytes: number,
  chosen: readonly File[],
): Promise<number> {
  const { files } = live;
  const taken: Taken[] = [];
  for (const file of chosen) {
    const reason = await faultOf(file, mostMegabytes);
    // Counted anew with each: others may be pasted while these are looked at.
    const here = besideDraftIn(live, placeOf(where));
    if (here.length >= limits.attachmentsToMessage) continue;
    const { size, type: mediaType } = file;
    const id = newId();
    files.add({ ...where, id, name: fileNameOf(file.name) || '?', size, mediaType, reason }, file);
    taken.push({ id, file, reason });
  }
  void measureEach(files, taken);
  return chosen.length - taken.length;
}

type Taken = { id: string; file: File; reason: ChosenFile['reason'] };

/** One after the other, for want of memory. It takes a moment, in which they may be sent: they are there before. */
async function measureEach(files: Live['files'], taken: readonly Taken[]): Promise<void> {
  for (const { id, file, reason } of taken) if (!reason) files.change(id, { shape: await measure(file) });
}

/** What the server would say as well, once all of it was there. */
async function faultOf(file: File, mostMegabytes: number): Promise<ChosenFile['reason']> {
  if (file.size === 0) return 'file.empty';
  if (file.size > mostMegabytes * bytesInMegabyte) return 'file.tooLarge';
  // A folder is dropped as a file that cannot be read.
  const first = await file
    .slice(0, 1)
    .arrayBuffer()
    .catch(() => null);
  return first ? null : 'file.unknown';
}
