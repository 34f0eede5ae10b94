import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { limits } from '../../shared/limits.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { App, MemberContext } from '../context.ts';
import { receivePart } from '../files/receive-part.ts';
import { asMember } from '../trpc.ts';
import { answerRefusal } from './answer-refusal.ts';
import { hasTokenInAddress, queryOf } from './bearer.ts';
import { bodyWithin } from './body-within.ts';
import { isForeign } from './is-foreign.ts';
import { newContext } from './new-context.ts';
import type { Origins } from './origin.ts';

const asked = { path: 'receivePart', type: 'mutation' } as const;
const partInput = z.strictObject({
  id: z.uuid().check(z.toLowerCase()),
  offset: z.coerce.number().check(z.int(), z.nonnegative()),
});

/** So many parts of one person are read at a time, each a megabyte of memory at most. */
const atOnce = 6;
const againMs = 1_000;
const reading = new Map<string, number>();

/**
 * `PATCH /uploads/<id>?offset=<bytes>` with the next bytes of an upload. 204 with `upload-offset`, from where the next ones go on; 409 with
 * the same where these were not the next ones. What a broken line brought half of counts as nothing.
 */
export async function handleUpload(
  { app, origins }: { app: App; origins: Origins },
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  if (req.method !== 'PATCH') return void res.writeHead(405, { allow: 'PATCH', connection: 'close' }).end();
  try {
    if (isForeign(app, req, origins)) throw new Refusal('session.foreignOrigin');
    if (hasTokenInAddress(req)) throw new Refusal('token.inAddress');
    const ctx = await newContext(app, req, res);
    const { isNext, received } = await asMember(ctx, asked, (member) => take(member, req));
    res.writeHead(isNext ? 204 : 409, { 'upload-offset': String(received) }).end();
  } catch (error) {
    // Of whoever is refused no more is read.
    if (!req.complete) res.setHeader('connection', 'close');
    if (req.errored === error) throw error;
    answerRefusal(app, res, error, asked);
  }
}

async function take(ctx: MemberContext, req: IncomingMessage): Promise<{ isNext: boolean; received: number }> {
  const { userId } = ctx.credential;
  await ctx.rates.upload(userId);
  const part = partInput.safeParse({ id: pathOf(req), ...Object.fromEntries(queryOf(req)) });
  if (!part.success) throw new Refusal('input.invalid');
  const already = reading.get(userId) ?? 0;
  if (already >= atOnce) throw new Refusal('rate.exceeded', againMs);
  reading.set(userId, already + 1);
  try {
    return await receivePart(ctx, { ...part.data, bytes: await bytesOf(req) });
  } finally {
    const left = reading.get(userId)! - 1;
    if (left === 0) reading.delete(userId);
    else reading.set(userId, left);
  }
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?', 1)[0]!.slice('/uploads/'.length);
}

async function bytesOf(req: IncomingMessage): Promise<Buffer> {
  const bytes = await bodyWithin(req, limits.uploadPartBytes);
  if (!bytes) throw new Refusal('file.tooLarge');
  return bytes;
}
