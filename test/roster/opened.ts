import { openFiles } from '../../src/server/roster/reading/read-files.ts';

export const bytes = (text: string) => new TextEncoder().encode(text);

/** A file as it would be read. */
export const open = (content: string | Uint8Array, name = 'list.csv') =>
  openFiles([{ fileId: 'x', name, bytes: typeof content === 'string' ? bytes(content) : content }]);
