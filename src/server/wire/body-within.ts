import type { IncomingMessage } from 'node:http';

/** What a request bears, read as far as it may be large; null where it is larger, which is known before it is read where its length is said. */
export async function bodyWithin(req: IncomingMessage, mostBytes: number): Promise<Buffer | null> {
  if (Number(req.headers['content-length']) > mostBytes) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
