import type { AccessCard } from '../../../shared/invitations.ts';

/** A card that can be handed out. */
export type CardWithLink = AccessCard & { link: NonNullable<AccessCard['link']> };

export function hasLink(card: AccessCard): card is CardWithLink {
  return card.link !== null;
}
