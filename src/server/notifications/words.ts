import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { PushPayload } from '../../shared/notices.ts';
import { listSegments, pathOfMessage, segments } from '../../shared/places.ts';
import type { Database } from '../db/schema.ts';
import { namedBodies } from '../mentions/named-bodies.ts';
import type { Delivery } from './deliver.ts';
import type { Group } from './group.ts';
import { newPayload } from './payload.ts';
import { sayIn } from './texts/say.ts';
import type { Truth } from './truth.ts';

/** As much of a message as a locked screen shows. */
const previewCharacters = 140;

/**
 * What a group is told as. Without its reader's leave it says neither who wrote, nor where, nor what: the name of the school and how much
 * is unread.
 */
export async function deliveryOf(db: Kysely<Database>, group: Group, origin: string): Promise<Delivery> {
  const payload = group.summary ? summaryOf(group, origin) : await messageOf(db, group, origin);
  const { tag, data } = payload.notification;
  const urgency =
    data.kind === 'mention' || group.truths.some((one) => isUrgent(one) || one.isToldNow) ? 'high' : 'normal';
  return { payload, ttlSeconds: Math.max(group.lead.secondsLeft, 1), topic: topicOf(tag), urgency };
}

/** A push service that still holds one puts the later one in its place, and learns nothing of what it is about. */
function topicOf(tag: string): string {
  return createHash('sha256').update(tag).digest('base64url').slice(0, 32);
}

async function messageOf(db: Kysely<Database>, { truths, person }: Group, origin: string): Promise<PushPayload> {
  const last = truths.at(-1)!;
  const { conversationId, messageId, seq } = last;
  const kind = truths.some((one) => one.kind === 'mention') ? 'mention' : 'message';
  const shown = person.settings.notifications.preview ? await previewOf(db, last, person.locale) : null;
  return newPayload({
    kind,
    person,
    ...(shown ?? { title: last.school, body: plainly(last, kind, person.locale) }),
    navigate: addressOf(last, person.locale, origin),
    tag: conversationId,
    about: { conversationId, messageId, seq },
  });
}

/** The text with which an urgent announcement began. */
function isUrgent({ urgent, seq }: Truth): boolean {
  return urgent && seq === 1;
}

function plainly(truth: Truth, kind: Truth['kind'], locale: Group['person']['locale']): string {
  const say = sayIn(locale);
  if (truth.isReminder) return say('reminder');
  if (isUrgent(truth)) return say('urgent');
  if (kind === 'mention' && truth.conversationKind !== 'direct') return say('mention');
  return say('messages', { count: truth.lastSeq - truth.lastReadSeq });
}

async function previewOf(db: Kysely<Database>, truth: Truth, locale: Group['person']['locale']) {
  const say = sayIn(locale);
  const { messageId: id, conversationId, mentions, files, school } = truth;
  const body = truth.body.replaceAll('<@all>', `@${say('everyone')}`);
  const named = await namedBodies(db, [{ id, conversationId, mentions, body }]);
  const text = shortened(named.get(id)!) || say('files', { count: files });
  const name = truth.authorName ?? '';
  if (truth.isReminder) return { title: truth.title ?? school, body: say('reminder') };
  if (truth.conversationKind === 'direct') return { title: name || school, body: text };
  if (isUrgent(truth)) return { title: say('urgentTitle', { title: truth.title ?? school }), body: text };
  return { title: truth.title ?? school, body: name ? say('said', { name, text }) : text };
}

/** No letter is cut in half. */
function shortened(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  return characters.length <= previewCharacters
    ? characters.join('')
    : `${characters.slice(0, previewCharacters).join('')}…`;
}

/** Of one conversation it leads there, of several to their list. */
function summaryOf({ truths, person }: Group, origin: string): PushPayload {
  const last = truths.at(-1)!;
  const isOne = truths.every(({ conversationId }) => conversationId === last.conversationId);
  const list = `${origin}/${person.locale}/${segments[last.role!]}/${listSegments.messages}`;
  const { conversationId, messageId, seq } = last;
  return newPayload({
    kind: 'summary',
    person,
    title: last.school,
    body: sayIn(person.locale)('summary', { count: truths.length }),
    navigate: isOne ? addressOf(last, person.locale, origin) : list,
    tag: isOne ? conversationId : `summary:${last.establishmentId}`,
    about: isOne ? { conversationId, messageId, seq } : null,
  });
}

function addressOf(truth: Truth, locale: Group['person']['locale'], origin: string): string {
  const { role, conversationId: id, conversationKind: kind, seq } = truth;
  return origin + pathOfMessage(locale, role!, { id, kind }, seq);
}
