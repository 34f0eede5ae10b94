import { LinkifyIt } from 'linkify-it';

export type BodyPart = { text: string; href: string | null };

/** Only full web addresses become links: what `javascript:` or a bare name would do is not left to guesswork. */
const links = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

/** Cuts a message into plain text and links. */
export function bodyParts(body: string): BodyPart[] {
  const parts: BodyPart[] = [];
  let end = 0;
  for (const link of links.match(body) ?? []) {
    const href = webAddress(link.url);
    if (!href) continue;
    if (link.index > end) parts.push({ text: body.slice(end, link.index), href: null });
    parts.push({ text: link.raw, href });
    end = link.lastIndex;
  }
  if (end < body.length) parts.push({ text: body.slice(end), href: null });
  return parts;
}

/** The address as the browser will open it, in ASCII: letters that look like others show as what they are. */
function webAddress(text: string): string | null {
  if (!/^https?:/i.test(text)) return null;
  try {
    return new URL(text).href;
  } catch {
    return null;
  }
}

const oneEmoji = String.raw`(?:\p{RI}\p{RI}|[\d#*]\uFE0F?\u20E3|\p{Extended_Pictographic}\uFE0F?\p{EMod}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{EMod}?)*)`;
const emojiOnly = new RegExp(String.raw`^(?:${oneEmoji}\s*){1,6}$`, 'u');

/** One to six emoji and nothing else: shown large. */
export function isEmojiOnly(body: string): boolean {
  return emojiOnly.test(body.trim());
}
