import type { peopleFilters } from '../../../shared/people-inputs.ts';
import { roles } from '../../../shared/public.ts';
import { oneOf, orderBy, pageNumber, words } from '../address-parts.ts';
import type { StateOf } from '../use-address-state.ts';

/** What a list of people may be narrowed to, one at a time. */
export const filters = ['neverSignedIn', 'suspended', 'withoutEmail', 'withoutGuardian'] as const satisfies [
  ...(typeof peopleFilters)[number][],
];

/** `class`: the id of a class. `after`: where the page begins, as the server says it. */
export const peopleAddress = {
  query: words,
  role: oneOf(roles),
  class: words,
  filter: oneOf(filters),
  sort: orderBy(['name', 'lastSeen'], { column: 'name', descending: false }),
  page: pageNumber,
  after: words,
};
export type PeopleAddress = StateOf<typeof peopleAddress>;

/** What is asked for, of whatever page. */
export function choiceOf({ query, role, class: classId, filter }: PeopleAddress) {
  return {
    query: query || undefined,
    role: role ?? undefined,
    classId: classId || undefined,
    filter: filter ? [filter] : undefined,
  };
}
