import type { PanelPageProps } from '../pages.ts';
import { CardsPage } from './cards-page.tsx';
import { InvitationsList } from './invitations-list.tsx';
import { NewPersonPage } from './new-person-page.tsx';

/** Who is invited and who came; behind it the cards that were just made, and the form for one person more. */
export function InvitationsPage({ id }: PanelPageProps) {
  if (id === 'cards') return <CardsPage />;
  if (id === 'new') return <NewPersonPage />;
  return <InvitationsList />;
}
