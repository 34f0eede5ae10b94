import type { IncomingMessage, ServerResponse } from 'node:http';
import { limits } from '../../shared/limits.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { App, MemberContext } from '../context.ts';
import { readPhoto } from '../photos/read-photo.ts';
import { setPhoto } from '../photos/set-photo.ts';
import { asMember } from '../trpc.ts';
import { answerRefusal } from './answer-refusal.ts';
import { hasTokenInAddress } from './bearer.ts';
import { bodyWithin } from './body-within.ts';
import { isForeign } from './is-foreign.ts';
import { newContext } from './new-context.ts';
import type { Origins } from './origin.ts';

/** Of the sub-router `account`, so that no token sets one. */
const setting = { path: 'account.setPhoto', type: 'mutation' } as const;
const reading = { path: 'readPhoto', type: 'query' } as const;

/**
 * `GET /photos/<id>`: the photo of a person, for whoever may see them at this moment. That is asked each time, also of who has it already: then
 * the answer is 304. `PUT /photos/own`: the caller's own from now on, as JSON `{ "photo": <id> }`.
 */
export async function handlePhoto(
  { app, origins }: { app: App; origins: Origins },
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const asked = (req.url ?? '').split(/[?#]/, 1)[0]!.slice('/photos/'.length);
  const isSetting = req.method === 'PUT' && asked === 'own';
  if (!isSetting && req.method !== 'GET') return void res.writeHead(405, { allow: 'GET', connection: 'close' }).end();
  try {
    if (isSetting && isForeign(app, req, origins)) throw new Refusal('session.foreignOrigin');
    if (hasTokenInAddress(req)) throw new Refusal('token.inAddress');
    const ctx = await newContext(app, req, res);
    if (isSetting) await asMember(ctx, setting, (member) => take(member, req, res));
    else await asMember(ctx, reading, (member) => give(member, asked, req, res));
  } catch (error) {
    // Of whoever is refused no more is read.
    if (!req.complete) res.setHeader('connection', 'close');
    if (req.errored === error) throw error;
    answerRefusal(app, res, error, isSetting ? setting : reading);
  }
}

/** No more of one person's at once than their share, as of all that they read. */
async function give(ctx: MemberContext, id: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (!/^[\w-]{22}$/.test(id)) throw new Refusal('photo.unknown');
  const headers = headersOf(id);
  const picture = await ctx.shares.call(ctx, () =>
    readPhoto(ctx, id, req.headers['if-none-match']?.includes(headers.etag) ?? false),
  );
  if (!picture) return void res.writeHead(304, headers).end();
  res.writeHead(200, { ...headers, 'content-type': 'image/webp', 'content-length': picture.length }).end(picture);
}

/** A browser shows it in no page of somebody else's, and asks again each time, so that whoever may see it no more finds it no more. */
function headersOf(id: string) {
  return {
    'content-disposition': 'inline; filename="photo.webp"',
    'content-security-policy': "sandbox; default-src 'none'; img-src 'self'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
    etag: `"${id}"`,
  };
}

async function take(ctx: MemberContext, req: IncomingMessage, res: ServerResponse): Promise<void> {
  await ctx.rates.photo(ctx.credential.userId);
  const said = JSON.stringify(await setPhoto(ctx, await bytesOf(req)));
  res.writeHead(200, { 'content-type': 'application/json' }).end(said);
}

async function bytesOf(req: IncomingMessage): Promise<Buffer> {
  const bytes = await bodyWithin(req, limits.uploadPartBytes);
  if (!bytes) throw new Refusal('photo.tooLarge');
  return bytes;
}
