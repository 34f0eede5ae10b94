import { existsSync, type ReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { isLocale, locales } from '../shared/locales.ts';
import { outlines, placeOf, shareSegment } from '../shared/places.ts';
import { codingFor } from './coding.ts';
import { removeOfDocuments } from './security-headers.ts';

/** The built client, each file compressed as it was in the build where that is accepted. Every address that is no file is a page of the client's own router. */
export function newPages(directory: string): (req: IncomingMessage, res: ServerResponse) => void {
  if (!existsSync(join(directory, 'index.html'))) return notBuilt;
  const serve = sirv(directory, { single: true, etag: true, brotli: true, gzip: true, setHeaders });
  const outlined = new Set(
    locales
      .flatMap((locale) => outlines.map((outline) => `/pages/${locale}/${outline}.html`))
      .filter((page) => existsSync(join(directory, page))),
  );
  return (req, res) => {
    if (req.method === 'POST' && isShare(req)) return lost(req, res);
    if (req.method !== 'GET' && req.method !== 'HEAD') return end(res, 405);
    // Also where nothing changed: a cache between must know that the other codings are other answers.
    res.setHeader('vary', 'Accept-Encoding');
    // The library looks for the names alone, and would send what the asker refuses by `;q=0`.
    req.headers['accept-encoding'] = codingFor(req);
    const page = pageOf(req);
    if (page && outlined.has(page)) req.url = page;
    res.once('pipe', (file: ReadStream) => closeWith(res, file));
    serve(req, res, () => end(res, 404));
  };
}

/** The built page that shows the outline of what an address leads to, in its language, before any script has come. */
function pageOf(req: IncomingMessage): string | null {
  const place = placeOf(pathOf(req));
  return place && `/pages/${place.locale}/${place.outline}.html`;
}

function isShare(req: IncomingMessage): boolean {
  const [, locale, segment, more] = pathOf(req).split('/');
  return isLocale(locale) && segment === shareSegment && more === undefined;
}

/** What another app shares is the device's own to keep. Where its service worker is gone the page says that it was lost; nothing of it is read here. */
function lost(req: IncomingMessage, res: ServerResponse): void {
  res.writeHead(303, { location: `${pathOf(req)}?lost`, 'cache-control': 'no-store' }).end();
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split(/[?#]/, 1)[0]!;
}

/** A file stays open for ever when whoever asked for it goes away in the middle, and its error, which nobody hears, would end the process. */
function closeWith(res: ServerResponse, file: ReadStream): void {
  file.once('error', () => res.destroy());
  res.once('close', () => file.destroy());
}

/**
 * An asset's name holds a hash of what it is; everything else may change with the next build. What a document may do is said with
 * documents: beside a script or a style no browser reads it, and over all of a first visit it is 6 kB.
 */
function setHeaders(res: ServerResponse, pathname: string): void {
  const hashed = pathname.startsWith('/assets/');
  res.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (!hashed) return;
  // What never changes is not asked for again: an empty list is no header, where the library would say a tag and the time.
  res.setHeader('etag', []);
  res.setHeader('last-modified', []);
  if (!/\.(js|css|svg)$/.test(pathname)) return;
  removeOfDocuments(res);
  // A picture is a document where somebody opens it by its address: then it does nothing but stand there.
  if (pathname.endsWith('.svg')) res.setHeader('content-security-policy', "default-src 'none'");
}

function notBuilt(_: IncomingMessage, res: ServerResponse): void {
  end(res, 503, 'The client is not built: npm run build');
}

function end(res: ServerResponse, status: number, text = ''): void {
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(text);
}
