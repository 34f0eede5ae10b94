import type { Offer } from '../composing/completing.ts';
import { emojiNamed, offeredFor } from './offered.ts';
import { useEmojiNames } from './use-emoji-names.ts';

/** What is offered for the name of an emoji that is being typed (null: none is), and the one whose whole name it is. */
export function useEmojiOffers(name: string | null): { offers: Offer[]; whole(): Offer | null } {
  const { names } = useEmojiNames(name !== null);
  if (name === null || !names) return { offers: [], whole: () => null };
  return {
    offers: offeredFor(names, name).map((one) => offerOf(one.emoji, `:${one.name}:`)),
    whole: () => {
      const emoji = emojiNamed(names, name);
      return emoji === null ? null : offerOf(emoji, emoji);
    },
  };
}

function offerOf(emoji: string, label: string): Offer {
  return { key: emoji, text: emoji, sign: emoji, label };
}
