import type { ServerResponse } from 'node:http';
import type { Config } from './config.ts';

type Headers = Record<string, string>;

/**
 * What every answer but a script or a style carries (docs/rules.md, RUN9): the page runs only our own scripts and talks only to this server. `scripts`: those that
 * stand in the page itself, each by the digest of its text.
 */
export function securityHeaders(config: Config, scripts: readonly string[] = []): Headers {
  return { ...commonHeaders(config), 'content-security-policy': policy(config, scripts).join('; ') };
}

/** Vite puts styles and its reload client into the page as it goes, which the real policy would refuse. */
export function developmentHeaders(config: Config): Headers {
  return commonHeaders(config);
}

function policy({ origins }: Config, scripts: readonly string[]): string[] {
  // Not every browser counts the socket of the same host as 'self'.
  const sockets = origins.map((origin) => origin.replace(/^http/, 'ws'));
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self'",
    "font-src 'self'",
    // A few points of a picture, until it has come, are an address of themselves.
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    `connect-src 'self' ${sockets.join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    // The address of the service worker, in src/client/installed/register.ts: nothing else is ever made into a script.
    'trusted-types preau',
  ];
}

function commonHeaders({ publicUrl }: Config): Headers {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

const ofDocuments = [
  'content-security-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  // What a script or a style of ours asks for is ours as well.
  'referrer-policy',
];

/** What says what a document may do says nothing beside a script, a style, or an answer that is empty. */
export function removeOfDocuments(res: ServerResponse): void {
  for (const header of ofDocuments) res.removeHeader(header);
}
