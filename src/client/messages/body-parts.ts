import type { FindAddresses } from './addresses.ts';

/** `host`: what its server is really called, where what is shown of it could be taken for another. */
export type Link = { text: string; href: string; host?: string };
export type BodyPart = Omit<Link, 'href'> & { href: string | null };

const unseen = /\p{Default_Ignorable_Code_Point}/u;

/** Cuts a message into plain text and links, which are text too until what finds them is here. */
export function bodyParts(body: string, find: FindAddresses): BodyPart[] {
  const parts: BodyPart[] = [];
  let end = 0;
  for (const link of find?.(body) ?? []) {
    // What is not there to be seen is no part of an address.
    const raw = link.raw.split(unseen, 1)[0] ?? '';
    const shown = linkOf(raw);
    // `https://school.example@elsewhere.example` leads elsewhere: it is shown, and not followed.
    if (!shown || body[link.lastIndex] === '@') continue;
    if (link.index > end) parts.push({ text: body.slice(end, link.index), href: null });
    parts.push(shown);
    end = link.index + raw.length;
  }
  if (end < body.length) parts.push({ text: body.slice(end), href: null });
  return parts;
}

/** The link to an address of the web that is written out in full; null where it is none, or hides in it whom it greets. */
export function linkOf(address: string): Link | null {
  const href = unseen.test(address) ? null : webAddress(address);
  return href === null ? null : { text: address, href, ...imitating(address, href) };
}

/** The address as the browser will open it, in ASCII: letters that look like others show as what they are. */
function webAddress(text: string): string | null {
  if (!/^https?:/i.test(text)) return null;
  try {
    const { href, username, password } = new URL(text);
    return username || password ? null : href;
  } catch {
    return null;
  }
}

/** A name with letters beyond ASCII may look like another; which it is only its ASCII form tells. */
function imitating(raw: string, href: string): { host?: string } {
  const { host } = new URL(href);
  return /(^|\.)xn--/.test(host) && !raw.toLowerCase().includes(host) ? { host } : {};
}

const oneEmoji = String.raw`(?:\p{RI}\p{RI}|[\d#*]\uFE0F?\u20E3|\p{Extended_Pictographic}\uFE0F?\p{EMod}?(?:[\u{E0020}-\u{E007E}]+\u{E007F})?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{EMod}?)*)`;
const emojiOnly = new RegExp(String.raw`^(?:${oneEmoji}\s*){1,6}$`, 'u');

/** One to six emoji and nothing else: shown large. */
export function isEmojiOnly(body: string): boolean {
  return emojiOnly.test(body.trim());
}
