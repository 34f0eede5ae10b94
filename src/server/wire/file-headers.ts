import { shownAs } from '../../shared/file-kinds.ts';
import type { ReadableFile } from '../files/read-file.ts';

/**
 * What goes with the bytes of a file. A browser takes it for what it says that it is and for nothing else, runs nothing of it, and shows it
 * to no other page; and asks again each time, so that whoever may read it no more finds it no more.
 */
export function fileHeaders({ name, mediaType, digest }: ReadableFile) {
  return {
    'content-type': isText(mediaType) ? `${mediaType}; charset=utf-8` : mediaType,
    'content-disposition': `${isInline(mediaType) ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(name)}`,
    'content-security-policy': "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
    etag: `"${digest}"`,
  };
}

/** What a browser shows in a page of its own without a program that reads it. */
function isInline(mediaType: string): boolean {
  return mediaType === 'text/plain' || shownAs(mediaType) !== 'card';
}

function isText(mediaType: string): boolean {
  return mediaType.startsWith('text/');
}

/** RFC 8187: what `encodeURIComponent` leaves as it is and a header must not hold. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
