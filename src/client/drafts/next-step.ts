import type { Draft } from '../../shared/drafts.ts';
import type { Mark } from '../messages/kept-draft.ts';

/** What stands in a place on this device, and what the server has of it as far as this device knows. */
export type Here = { text: string; about: string } & Mark;

/** `save`: what is here · `take`: what the server has, null for nothing · `rest`: the two agree. */
export type Step = { do: 'save' } | { do: 'take'; text: Draft | null } | { do: 'rest' };

/**
 * What is to be done so that a place is the same here and on the server, which has `texts` of it, the latest first. What was typed here
 * and not kept yet is never given up for another device's text: that one stands beside it then. `isMine`: the reader is in the conversation;
 * where they are not, what the server has no more stays on the device, to be copied.
 */
export function nextStep(here: Here, texts: readonly Draft[], isMine: boolean): Step {
  const isEmpty = here.text === '' && here.about === '';
  const [latest = null] = texts;
  const isKnown = ({ id }: Draft) => here.versions.includes(id);
  if (isEmpty) {
    if (texts.some(isKnown)) return { do: 'save' };
    if (latest) return { do: 'take', text: latest };
    return here.versions.length > 0 ? { do: 'take', text: null } : { do: 'rest' };
  }
  if (!here.isSaved) return { do: 'save' };
  if (!latest) return isMine ? { do: 'take', text: null } : { do: 'rest' };
  return isKnown(latest) ? { do: 'rest' } : { do: 'take', text: latest };
}
