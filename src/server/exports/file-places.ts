import type { Attachment } from '../../shared/public.ts';

/** An archive counts its bytes with 32 bits and its files with 16, and what a phone downloads has an end. */
const room = { bytes: 3_000_000_000, files: 50_000 };

export type Placed = { id: string; path: string };

/** Which files go into an archive, and where each lies in its conversation's folder: as they come, as long as there is room. */
export class FilePlaces {
  private bytes = 0;
  private files = 0;

  /** Null where it goes in no more. */
  place({ id, name, size }: Pick<Attachment, 'id' | 'name' | 'size'>, seq: number, index: number): Placed | null {
    if (this.bytes + size > room.bytes || this.files >= room.files) return null;
    this.bytes += size;
    this.files += 1;
    return { id, path: `files/${String(seq).padStart(4, '0')}-${index + 1}-${name.replace(/[<>:"/\\|?*]/g, '_')}` };
  }
}
