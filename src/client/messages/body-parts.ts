import { LinkifyIt } from 'linkify-it';

/** `host`: what a link's server is really called, where its letters could be taken for others. */
export type BodyPart = { text: string; href: string | null; host?: string };

/** Only full web addresses become links: what `javascript:` or a bare name would do is not left to guesswork. */
const links = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

const unseen = /\p{Default_Ignorable_Code_Point}/u;

/** Cuts a message into plain text and links. */
export function bodyParts(body: string): BodyPart[] {
  const parts: BodyPart[] = [];
  let end = 0;
  for (const link of links.match(body) ?? []) {
    // What is not there to be seen is no part of an address.
    const raw = link.raw.split(unseen, 1)[0] ?? '';
    const href = webAddress(raw);
    // `https://school.example@elsewhere.example` leads elsewhere: it is shown, and not followed.
    if (!href || body[link.lastIndex] === '@') continue;
    if (link.index > end) parts.push({ text: body.slice(end, link.index), href: null });
    parts.push({ text: raw, href, ...imitating(raw, href) });
    end = link.index + raw.length;
  }
  if (end < body.length) parts.push({ text: body.slice(end), href: null });
  return parts;
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
