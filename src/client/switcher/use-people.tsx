import type { Role } from '../../shared/public.ts';
import { counterpartOf } from '../conversations/name-of.ts';
import { useWriteTo } from '../home/use-write-to.ts';
import { useLive } from '../live/live.ts';
import { ContactOption } from '../people/contact-option.tsx';
import type { Contacts } from '../people/use-contacts.ts';
import type { SwitcherItem } from './item.ts';
import type { Place } from './use-places.tsx';

/** Those found whose conversation is not listed already; whoever has none with the reader begins one by being chosen. */
export function usePeople(role: Role, contacts: Contacts, listed: readonly Place[]): SwitcherItem[] {
  const { myId } = useLive();
  const writeTo = useWriteTo(role);
  const known = new Set(
    listed.map(({ conversation }) => `${conversation.establishmentId} ${counterpartOf(conversation, myId)?.userId}`),
  );
  return contacts.found
    .filter(({ establishmentId, userId }) => !known.has(`${establishmentId} ${userId}`))
    .map((contact) => ({
      id: `${contact.establishmentId} ${contact.userId}`,
      text: contact.name,
      look: <ContactOption contact={contact} reason={null} />,
      go: () => void writeTo(contact),
    }));
}
