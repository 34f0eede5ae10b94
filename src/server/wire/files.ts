import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod/mini';
import { Refusal } from '../../shared/refusals.ts';
import type { App, MemberContext } from '../context.ts';
import { readFile, type ReadableFile } from '../files/read-file.ts';
import { asMember } from '../trpc.ts';
import { answerRefusal } from './answer-refusal.ts';
import { hasTokenInAddress, queryOf } from './bearer.ts';
import { fileHeaders } from './file-headers.ts';
import { newContext } from './new-context.ts';
import { rangeOf } from './range.ts';

const asked = { path: 'readFile', type: 'query' } as const;
const id = z.uuid().check(z.toLowerCase());

/**
 * `GET /files/<id>/<name>`, of a picture also `?thumbnail`: the bytes of a file, whole or a part of them, for whoever may read it at this
 * moment. That is asked each time, also of who has it already: then the answer is 304.
 */
export async function handleFile(app: App, req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (req.method !== 'GET' && req.method !== 'HEAD') return void res.writeHead(405, { allow: 'GET, HEAD' }).end();
  try {
    if (hasTokenInAddress(req)) throw new Refusal('token.inAddress');
    const ctx = await newContext(app, req, res);
    const file = await asMember(ctx, asked, (member) => find(member, req));
    await send(app, file, req, res);
  } catch (error) {
    answerRefusal(app, res, error, asked);
  }
}

function find(ctx: MemberContext, req: IncomingMessage): Promise<ReadableFile> {
  const asked = id.safeParse((req.url ?? '').split(/[?#]/, 1)[0]!.split('/')[2]);
  if (!asked.success) throw new Refusal('file.unknown');
  // No more of one person's at once than their share, as of all that they read.
  return ctx.shares.call(ctx, () => readFile(ctx, { id: asked.data, isThumbnail: queryOf(req).has('thumbnail') }));
}

async function send({ files }: App, file: ReadableFile, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const headers = fileHeaders(file);
  if (req.headers['if-none-match']?.includes(headers.etag)) return void res.writeHead(304, headers).end();
  const range = rangeOf(req, file);
  if (range === 'outside')
    return void res.writeHead(416, { ...headers, 'content-range': `bytes */${file.size}` }).end();
  const length = range ? range.to - range.from + 1 : file.size;
  const said = {
    ...headers,
    ...(length !== null && { 'content-length': length }),
    ...(range && { 'content-range': `bytes ${range.from}-${range.to}/${file.size}` }),
  };
  if (req.method === 'HEAD') return void res.writeHead(200, said).end();
  const bytes = await files.get(file.key, range ?? undefined);
  if (!bytes) throw new Error(`The bytes of a file are not where they were put: ${file.key}`);
  res.writeHead(range ? 206 : 200, said);
  // Whoever goes away in the midst is nobody's bug.
  await pipeline(bytes, res).catch((error: unknown) => {
    if (!res.closed) throw error;
  });
}
