import type { PresenceEvent } from '../../src/shared/public.ts';
import type { School } from './school.ts';

/** What was told of one of the school's people, in its order. */
export function told(s: School, events: PresenceEvent[], name: keyof School['people']) {
  return events.filter(({ userId }) => userId === s.people[name]).map(({ presence }) => presence);
}
