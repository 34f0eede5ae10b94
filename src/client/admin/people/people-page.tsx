import type { PanelPageProps } from '../pages.ts';
import { PeopleList } from './people-list.tsx';
import { PersonPage } from './person-page.tsx';

/** Everyone of the school, or one of them. */
export function PeoplePage({ id }: PanelPageProps) {
  return id === undefined ? <PeopleList /> : <PersonPage key={id} userId={id} />;
}
