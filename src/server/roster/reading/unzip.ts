import { unzipSync, type Unzipped } from 'fflate';
import { FileRefusal } from '../../../shared/refusals.ts';

/** A small archive can unfold into anything: so many files, so many bytes of each and of all, and no more than so many times what came. */
const most = { files: 200, bytes: 24 * 1024 * 1024, ratio: 200 };

/**
 * The files of an archive that are wanted, within bounds. How large they say they are is what is set aside for them; a file that is larger
 * than it says is refused.
 */
export function unzip(name: string, bytes: Uint8Array, wanted: (path: string) => boolean): Unzipped {
  let [files, total] = [0, 0];
  try {
    return unzipSync(bytes, {
      filter(file) {
        files += 1;
        if (files > most.files) throw new FileRefusal('roster.archiveTooLarge', name);
        if (!wanted(file.name)) return false;
        total += file.originalSize;
        const isBomb = file.originalSize > 65_536 && file.originalSize > file.size * most.ratio;
        if (total > most.bytes || isBomb) throw new FileRefusal('roster.archiveTooLarge', name);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    throw new FileRefusal('roster.notText', name);
  }
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}
