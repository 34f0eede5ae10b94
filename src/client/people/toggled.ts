import type { Contact } from '../../shared/public.ts';

/** With somebody who was not among them, without somebody who was. */
export function toggled(people: readonly Contact[], contact: Contact): Contact[] {
  const others = people.filter(({ userId }) => userId !== contact.userId);
  return others.length < people.length ? others : [...people, contact];
}
