import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** One file of an archive. `isText`: worth being made smaller; what was compressed already is not. */
export type Entry = { path: string; isText: boolean; pieces: AsyncIterable<Uint8Array> };

/** The bytes of an archive as its files come: of none more is in memory than a piece. What fails to be read breaks it off. */
export async function* zipOf(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes);
  });
  for await (const { path, isText, pieces } of entries) {
    const file = isText ? new ZipDeflate(path) : new ZipPassThrough(path);
    zip.add(file);
    for await (const piece of pieces) {
      file.push(piece);
      yield* made.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made.splice(0);
}
