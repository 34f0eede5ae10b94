import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';
import { fileKinds, type MediaType } from '../../shared/file-kinds.ts';
import { endingOf, fileNameOf } from '../../shared/file-name.ts';
import { Refusal } from '../../shared/refusals.ts';

/** As the library says it, where that is not the word by which a browser plays it. */
const otherWords: Record<string, MediaType> = {
  'image/apng': 'image/png',
  'audio/x-m4a': 'audio/mp4',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/opus': 'audio/ogg',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-flac': 'audio/flac',
  'video/x-m4v': 'video/mp4',
};

/**
 * What a file is, by its content alone; refuses what is not on the list. Text has no mark of its own: it is text where nothing in it is
 * anything else, and where it is called so.
 */
export async function kindOf(path: string, name: string): Promise<MediaType> {
  const found = await fileTypeFromFile(path);
  const word = found && (otherWords[found.mime] ?? found.mime);
  if (word === undefined) return textOf(path, name);
  if (!Object.hasOwn(fileKinds, word)) throw new Refusal('file.kindNotAllowed');
  return word as MediaType;
}

/** The name, with an ending by which every program opens it as what it is: `photo.pdf` that is a picture would open as nothing. */
export function nameAs(name: string, mediaType: MediaType): string {
  const { endings } = fileKinds[mediaType] as { endings: readonly [string, ...string[]] };
  const ending = endingOf(name);
  if (endings.includes(ending)) return name;
  const stem = allEndings.has(ending) ? name.slice(0, -ending.length - 1) : name;
  return fileNameOf(`${stem}.${endings[0]}`);
}

const allEndings: ReadonlySet<string> = new Set(Object.values(fileKinds).flatMap(({ endings }) => endings));

const texts = ['text/plain', 'text/csv', 'text/calendar'] as const satisfies MediaType[];

async function textOf(path: string, name: string): Promise<MediaType> {
  const ending = endingOf(name);
  const kind = texts.find((one) => (fileKinds[one].endings as readonly string[]).includes(ending));
  if (!kind || !(await isText(path))) throw new Refusal('file.kindNotAllowed');
  return kind;
}

/** Control characters but white space: no text has them, whatever its alphabet. Those above 7F are bytes of letters. */
const noText = /(?![\s\u007f-\u009f])\p{Cc}/u;
/** How what a browser would run begins. */
const markup = /^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*<(?:!doctype|\?xml|!--|[a-z]+[\s>/])/i;

async function isText(path: string): Promise<boolean> {
  let isFirst = true;
  for await (const piece of createReadStream(path, 'latin1') as AsyncIterable<string>) {
    if (noText.test(piece) || (isFirst && markup.test(piece))) return false;
    isFirst = false;
  }
  return true;
}
