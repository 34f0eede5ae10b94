import type { Contact } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { sentenceOf } from '../live/outcome.ts';
import { ContactSearch } from '../people/contact-search.tsx';
import { useToast } from '../ui/use-toast.ts';
import type { BeginConversationProps } from './begin-conversation.tsx';
import { NewGroup } from './new-group.tsx';
import { Opening } from './opening.tsx';
import { useNewConversation } from './use-new-conversation.ts';
import { useWayOut } from './use-way-out.ts';

/** Asks whom one writes to, and opens the conversation with them; where that fails it is said, and can be tried again. */
export function BeginConversationLayer({ kind, onClose, onOpen }: BeginConversationProps) {
  const t = useTranslate();
  const toast = useToast();
  const wayOut = useWayOut();
  const opening = useNewConversation(onOpen);
  const writeTo = async (contact: Contact) => {
    try {
      await opening.open({ establishmentId: contact.establishmentId, participantIds: [contact.userId] });
    } catch (error) {
      const action = wayOut(error, contact.establishmentId, () => void writeTo(contact));
      toast({ tone: 'danger', text: t(sentenceOf(error)), action });
    }
  };
  return (
    <>
      {opening.isPending && <Opening />}
      <ContactSearch
        open={kind === 'person'}
        onClose={onClose}
        onChoose={(contact) => {
          onClose();
          void writeTo(contact);
        }}
      />
      <NewGroup open={kind === 'group'} onClose={onClose} onOpen={onOpen} />
    </>
  );
}
