import { open, type FileHandle } from 'node:fs/promises';
import type { MediaType } from '../../shared/file-kinds.ts';
import { Refusal } from '../../shared/refusals.ts';

/** What plays a film or a sound, by the box in which it stands; '' is the file. All else tells of it: where, with what and by whom it was taken. */
const playing = new Map([
  ['', ['ftyp', 'styp', 'pdin', 'sidx', 'ssix', 'moov', 'moof', 'mdat', 'mfra', 'wide']],
  ['moov', ['mvhd', 'iods', 'trak', 'mvex', 'cmov']],
  ['trak', ['tkhd', 'tapt', 'edts', 'tref', 'trgr', 'load', 'mdia']],
  ['mdia', ['mdhd', 'elng', 'hdlr', 'minf']],
]);
/** Hours of film, in pieces of a second, have fewer. Each is a read: millions of empty ones would keep the others' files waiting. */
const boxesAtMost = 50_000;

/** Whether files of this kind consist of boxes: of each its size, its name of four letters, and what is in it. */
export function hasBoxes(mediaType: MediaType): boolean {
  return mediaType === 'video/mp4' || mediaType === 'audio/mp4' || mediaType === 'video/quicktime';
}

/**
 * Empties whatever of this file does not play it, also what was left free. Nothing is moved, for films say by its place in the file
 * where each picture is. Refuses one in which what plays it does not fit.
 */
export async function emptyDetails(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    let seen = 0;
    for await (const { isPlaying, at, end } of boxesIn(file, '', 0, (await file.stat()).size)) {
      seen += 1;
      if (seen > boxesAtMost) throw new Refusal('file.broken');
      if (!isPlaying) await empty(file, at, end);
    }
  } finally {
    await file.close();
  }
}

type Box = { name: string; isPlaying: boolean; at: number; content: number; end: number };

async function* boxesIn(file: FileHandle, place: string, from: number, end: number): AsyncGenerator<Box> {
  for (let at = from; at < end;) {
    const box = await boxAt(file, place, at, end);
    yield box;
    if (box.isPlaying && playing.has(box.name)) yield* boxesIn(file, box.name, box.content, box.end);
    at = box.end;
  }
}

const [headerBytes, longHeaderBytes] = [8, 16];

/** What is no box, as a camera puts it behind the last one, is one up to where the box around it ends. */
async function boxAt(file: FileHandle, place: string, at: number, until: number): Promise<Box> {
  const header = Buffer.alloc(longHeaderBytes);
  await file.read(header, 0, Math.min(longHeaderBytes, until - at), at);
  const said = header.readUInt32BE();
  const content = at + (said === 1 ? longHeaderBytes : headerBytes);
  // 0: up to the end of what it stands in.
  const end = said === 0 ? until : at + (said === 1 ? Number(header.readBigUInt64BE(headerBytes)) : said);
  const name = header.toString('latin1', 4, headerBytes);
  const isPlaying = playing.get(place)!.includes(name);
  if (end >= content && end <= until) return { name, isPlaying, at, content, end };
  if (isPlaying) throw new Refusal('file.broken');
  return { name, isPlaying, at, content, end: until };
}

const zeros = Buffer.alloc(65_536);

/** Leaves there a box of zeros, which every program passes over. */
async function empty(file: FileHandle, at: number, end: number): Promise<void> {
  for (let from = at; from < end; from += zeros.length)
    await file.write(zeros, 0, Math.min(zeros.length, end - from), from);
  if (end - at < headerBytes) return;
  const header = Buffer.from('\0\0\0\0free', 'latin1');
  header.writeUInt32BE(end - at);
  await file.write(header, 0, headerBytes, at);
}
