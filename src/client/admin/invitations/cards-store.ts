import type { AccessCards } from '../../../shared/invitations.ts';
import { newStore } from '../../live/store.ts';
import { followSession, sessionState } from '../../session/session-store.ts';

/** The cards that were made last: in this page's memory alone, until others are made, whoever made them signs out, or the page is left. */
export const shownCards = newStore<AccessCards | null>(null);

followSession(() => {
  if (sessionState() !== 'in') shownCards.set(null);
});
