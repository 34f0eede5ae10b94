import { use, useState } from 'react';
import type { ReactNode } from 'react';
import type { ListArea } from '../../shared/places.ts';
import type { Contact } from '../../shared/public.ts';
import { chatLook, conversationPaneLook, listPaneLook } from '../layout/chat-look.ts';
import { KeepNotice } from '../live/keep-notice.tsx';
import { LiveContext } from '../live/live.ts';
import type { Live } from '../live/live.ts';
import { ConnectionBanner } from '../live/connection-banner.tsx';
import { useMe } from '../session/use-me.ts';
import { ContactSearch } from '../people/contact-search.tsx';
import { useTranslate } from '../i18n/use-translate.ts';
import { sentenceOf } from '../live/outcome.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { ShortcutsDialog } from '../shortcuts/shortcuts-dialog.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { useToast } from '../ui/use-toast.ts';
import { ConversationPane, NothingOpen } from './conversation-pane.tsx';
import { ConversationSide } from './conversation-side.tsx';
import { ofSchool } from './list.ts';
import { NewGroup } from './new-group.tsx';
import { schoolsOf } from './schools.ts';
import { useConversations } from './use-conversations.ts';
import { useConversationKeys } from './use-conversation-keys.ts';
import { useNewConversation } from './use-new-conversation.ts';
import { useBackInList } from './use-back-in-list.ts';
import { Opening } from './opening.tsx';
import { useTakenAway } from './use-taken-away.ts';
import { useWayOut } from './use-way-out.ts';

export type InstantChatProps = {
  conversationId?: string | undefined;
  /** Announcements alone, or all but them; else all are in one list. */
  area?: ListArea;
  /** What else can be done from its list. */
  actions?: ReactNode;
  /** The address of a conversation. */
  hrefOf(conversationId: string): string;
  /** Null: back to the list. */
  onOpen(conversationId: string | null): void;
};

/** Conversations beside the one that is open; on a phone one of the two. */
export function InstantChat(props: InstantChatProps) {
  const live = use(LiveContext);
  return live && <Chat {...props} live={live} />;
}

function Chat({ conversationId, area, actions, hrefOf, onOpen, live: { myId } }: InstantChatProps & { live: Live }) {
  const t = useTranslate();
  const schools = schoolsOf(useMe());
  const list = useConversations(conversationId, area);
  const [school, setSchool] = useState<string | null>(null);
  const [adding, setAdding] = useState<'person' | 'group' | null>(null);
  const [shortcutsShown, setShortcutsShown] = useState(false);
  const close = () => setAdding(null);
  const opening = useNewConversation(onOpen);
  const taken = useTakenAway(conversationId, onOpen);
  useConversationKeys(ofSchool(list.conversations, school), conversationId, onOpen);
  useShortcuts({
    'shortcuts.show': () => {
      setShortcutsShown(true);
      return true;
    },
  });
  useBackInList(conversationId);
  const toast = useToast();
  const wayOut = useWayOut();
  const writeTo = async (contact: Contact) => {
    try {
      await opening.open({ establishmentId: contact.establishmentId, participantIds: [contact.userId] });
    } catch (error) {
      const action = wayOut(error, contact.establishmentId, () => void writeTo(contact));
      toast({ tone: 'danger', text: t(sentenceOf(error)), action });
    }
  };
  return (
    <div className={`${chatLook} flex-col`}>
      {conversationId && <h1 className="sr-only @2xl/chat:hidden">{t(`nav.${area ?? 'messages'}`)}</h1>}
      <ConnectionBanner />
      <KeepNotice />
      {opening.isPending && <Opening />}
      {taken.notice && (
        <ErrorNote look="bar" onClose={taken.dismiss}>
          {taken.notice}
        </ErrorNote>
      )}
      <div className="flex min-h-0 flex-1">
        <section
          aria-label={t('region.list')}
          data-region="list"
          className={listPaneLook(conversationId !== undefined)}
        >
          <ConversationSide
            list={list}
            area={area}
            actions={actions}
            myId={myId}
            schools={schools}
            school={school}
            current={conversationId}
            onSchool={setSchool}
            onNew={() => setAdding('person')}
            onNewGroup={() => setAdding('group')}
            hrefOf={hrefOf}
            onOpen={onOpen}
          />
        </section>
        <section aria-label={t('region.conversation')} className={conversationPaneLook(conversationId !== undefined)}>
          {conversationId ? (
            <ConversationPane
              key={conversationId}
              conversationId={conversationId}
              myId={myId}
              schools={schools}
              onBack={() => onOpen(null)}
            />
          ) : (
            <NothingOpen area={area} onShortcuts={() => setShortcutsShown(true)} />
          )}
        </section>
      </div>
      <ContactSearch
        open={adding === 'person'}
        onClose={close}
        onChoose={(contact) => {
          close();
          void writeTo(contact);
        }}
      />
      <ShortcutsDialog open={shortcutsShown} onClose={() => setShortcutsShown(false)} />
      <NewGroup open={adding === 'group'} onClose={close} onOpen={onOpen} />
    </div>
  );
}
