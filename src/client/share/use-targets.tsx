import type { Contact, Conversation, Role } from '../../shared/public.ts';
import { isBlockedIn } from '../blocks/use-has-blocked.ts';
import { counterpartOf } from '../conversations/name-of.ts';
import { readOnlyReason } from '../conversations/read-only-reason.ts';
import { useNow } from '../conversations/use-now.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { useStore } from '../live/store.ts';
import { changeIn } from '../messages/kept-draft.ts';
import { ContactOption } from '../people/contact-option.tsx';
import { useMe } from '../session/use-me.ts';
import { isMeant } from '../switcher/item.ts';
import type { SwitcherItem } from '../switcher/item.ts';
import { usePlaces } from '../switcher/use-places.tsx';
import { trpc } from '../trpc.ts';

/** A conversation, or somebody with whom there is none yet. `reason`: why nothing of it can be put there. */
export type Target = Pick<SwitcherItem, 'id' | 'text' | 'look'> & {
  establishmentId: string;
  reason: string | null;
  conversation?: Conversation;
  contact?: Contact;
};

/** So many of a kind: who does not find it among these types one more letter. */
const most = 20;

/** The conversations that what was typed means, those first that take it, and of those found the people with whom there is none. */
export function useTargets(role: Role, typed: string, withFiles: boolean, found: readonly Contact[]) {
  const { myId } = useLive();
  const reasonAgainst = useReasonAgainst(withFiles);
  const searching = typed.trim() !== '';
  const places = usePlaces(role, searching)
    .filter((place) => !searching || isMeant(place, typed))
    .map(({ go: _, ...place }): Target & { conversation: Conversation } => ({
      ...place,
      establishmentId: place.conversation.establishmentId,
      reason: reasonAgainst(place.conversation.establishmentId, place.conversation),
    }));
  const known = new Set(
    places.map(
      ({ conversation, establishmentId }) => `${establishmentId} ${counterpartOf(conversation, myId)?.userId}`,
    ),
  );
  const people = found
    .filter((contact) => isMeant({ text: contact.name }, typed))
    .filter(({ establishmentId, userId }) => !known.has(`${establishmentId} ${userId}`))
    .map((contact): Target => ({
      id: `${contact.establishmentId} ${contact.userId}`,
      text: contact.name,
      look: <ContactOption contact={contact} reason={null} />,
      establishmentId: contact.establishmentId,
      reason: reasonAgainst(contact.establishmentId),
      contact,
    }));
  const [taking, others] = [places.filter(({ reason }) => reason === null), places.filter(({ reason }) => reason)];
  return { places: [...taking, ...others].slice(0, most) as Target[], people: searching ? people.slice(0, most) : [] };
}

/** Said in the list, before it is chosen: there it would stand beside a box that takes nothing. */
function useReasonAgainst(withFiles: boolean) {
  const t = useTranslate();
  const locale = useLocale();
  const { myId, drafts } = useLive();
  const { memberships } = useMe();
  const nowMs = useNow();
  const abouts = useStore(drafts.about, (all) => all);
  const { data: blocked = [] } = trpc.blockedPeople.useQuery();
  return (establishmentId: string, conversation?: Conversation): string | null => {
    const membership = memberships.find(({ establishment }) => establishment.id === establishmentId);
    if (conversation) {
      const hasBlocked = isBlockedIn(conversation, myId, blocked);
      const reason = readOnlyReason(conversation, { myId, membership, hasBlocked, nowMs, locale }, t);
      if (reason !== null) return reason;
      if (abouts[changeIn(conversation.id)]) return t('acts.finishChange');
    }
    return withFiles && !membership?.may.fileMegabytes ? t('file.off') : null;
  };
}
