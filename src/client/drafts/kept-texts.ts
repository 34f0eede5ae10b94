import { limits } from '../../shared/limits.ts';
import type { Draft } from '../../shared/drafts.ts';
import type { Other } from '../messages/kept-draft.ts';

/** Those of one conversation, the latest first. */
export function textsIn(texts: readonly Draft[], conversationId: string): Draft[] {
  return texts.filter((one) => one.conversationId === conversationId);
}

/** Those that do not stand in the box, and that it does not go on from. */
export function othersOf(texts: readonly Draft[], versions: readonly string[]): Other[] {
  return texts
    .filter(({ id }) => !versions.includes(id))
    .map(({ id, body, replyToId }) => ({ id, text: body, ...(replyToId && { about: replyToId }) }));
}

/** What the next text takes the place of: the one in the box, and whatever has no words, as an answer that was begun and no more. */
export function versionsWith(id: string, texts: readonly Draft[]): string[] {
  return [id, ...texts.filter((one) => one.id !== id && one.body.trim() === '').map((one) => one.id)];
}

/** Whether there is none but these: of very many the oldest are not answered. */
export function areAll(texts: readonly Draft[]): boolean {
  return texts.length < limits.draftsOfOne;
}
