import type { Contact } from '../../shared/public.ts';

/** With somebody who was not among them, without somebody who was. */
export function toggled(people: readonly Contact[], contact: Contact): Contact[] {
  const others = people.filter(({ userId }) => userId !== contact.userId);
  return others.length < people.length ? others : [...people, contact];
}

/** With all of these who were not among them. */
export function together(people: readonly Contact[], contacts: readonly Contact[]): Contact[] {
  const known = new Set(people.map(({ userId }) => userId));
  return [...people, ...contacts.filter(({ userId }) => !known.has(userId))];
}
