import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod/mini';
import { Refusal } from '../../shared/refusals.ts';
import type { App, MemberContext } from '../context.ts';
import { accessArchive, entriesOf, type Archive } from '../exports/archive.ts';
import { zipOf } from '../exports/zip.ts';
import { asMember } from '../trpc.ts';
import { answerRefusal } from './answer-refusal.ts';
import { hasTokenInAddress } from './bearer.ts';
import { newContext } from './new-context.ts';

/** Of the sub-router `account`, so that no token reads it. */
const asked = { path: 'account.readExport', type: 'query' } as const;
const id = z.uuid().check(z.toLowerCase());
const againMs = 5_000;
/** Who is given theirs at this moment: one at a time of one person's, on this process. */
const given = new Set<string>();

/** `GET /exports/<id>/<name>`: what was gathered of the caller's, as a ZIP archive that is made as it goes. */
export async function handleExport(app: App, req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (req.method !== 'GET') return void res.writeHead(405, { allow: 'GET' }).end();
  try {
    if (hasTokenInAddress(req)) throw new Refusal('token.inAddress');
    const ctx = await newContext(app, req, res);
    await asMember(ctx, asked, (member) => give(member, req, res));
  } catch (error) {
    answerRefusal(app, res, error, asked);
  }
}

async function give(ctx: MemberContext, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { userId } = ctx.credential;
  await ctx.rates.change(userId);
  const said = id.safeParse((req.url ?? '').split(/[?#]/, 1)[0]!.split('/')[2]);
  if (!said.success) throw new Refusal('export.none');
  const archive = await accessArchive(ctx, said.data);
  if (given.has(userId)) throw new Refusal('rate.exceeded', againMs);
  given.add(userId);
  try {
    await send(ctx, archive, res);
  } finally {
    given.delete(userId);
  }
}

async function send(ctx: MemberContext, archive: Archive, res: ServerResponse): Promise<void> {
  const name = `preau-${new Date().toISOString().slice(0, 10)}.zip`;
  res.writeHead(200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${name}"`,
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  // Whoever goes away in the midst is nobody's bug.
  await pipeline(Readable.from(zipOf(entriesOf(ctx, archive))), res).catch((error: unknown) => {
    if (!res.closed || error instanceof Refusal) throw error;
  });
}
