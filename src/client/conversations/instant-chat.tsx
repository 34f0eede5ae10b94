import { use, useState } from 'react';
import type { ReactNode } from 'react';
import type { ListArea } from '../../shared/places.ts';
import { chatLook, conversationPaneLook, listPaneLook } from '../layout/chat-look.ts';
import { LiveContext } from '../live/live.ts';
import type { Live } from '../live/live.ts';
import { ConnectionBanner } from '../live/connection-banner.tsx';
import { KeepNotice } from '../live/keep-notice.tsx';
import { SearchPane } from '../search/search-pane.tsx';
import { useMessageSearch } from '../search/use-message-search.ts';
import { useMe } from '../session/use-me.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { shortcutsLayer } from '../shortcuts/shortcuts-layer.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { newLayer } from '../ui/layer.ts';
import { ShownLayer } from '../ui/shown-layer.tsx';
import { WhenHere } from '../ui/when-here.tsx';
import { BeginConversation } from './begin-conversation.tsx';
import type { BeginConversationProps } from './begin-conversation.tsx';
import { ConversationPane, NothingOpen } from './conversation-pane.tsx';
import { ConversationSide } from './conversation-side.tsx';
import type { ListFilter } from './filters.ts';
import { ofSchool } from './list.ts';
import { schoolsOf } from './schools.ts';
import { useConversations } from './use-conversations.ts';
import { useConversationKeys } from './use-conversation-keys.ts';
import { useBackInList } from './use-back-in-list.ts';
import { useTakenAway } from './use-taken-away.ts';

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

const heldNews = newLayer(async () => (await import('../later/held-news.tsx')).HeldNews);

/** Conversations beside the one that is open; on a phone one of the two. */
export function InstantChat(props: InstantChatProps) {
  const live = use(LiveContext);
  return live && <Chat {...props} live={live} />;
}

function Chat({ conversationId, area, actions, hrefOf, onOpen, live: { myId } }: InstantChatProps & { live: Live }) {
  const t = useTranslate();
  const schools = schoolsOf(useMe());
  const [filter, setFilter] = useState<ListFilter>('all');
  const list = useConversations(conversationId, area, filter);
  const [school, setSchool] = useState<string | null>(null);
  const [beginning, setBeginning] = useState<BeginConversationProps['kind']>(null);
  const [shortcutsShown, setShortcutsShown] = useState(false);
  const taken = useTakenAway(conversationId, onOpen);
  useConversationKeys(ofSchool(list.conversations, school), conversationId, onOpen);
  const search = useMessageSearch({ conversationId, hrefOf });
  useShortcuts({
    'search.open': () => {
      search.open();
      return true;
    },
    'shortcuts.show': () => {
      setShortcutsShown(true);
      return true;
    },
  });
  useBackInList(conversationId);
  return (
    <div className={`${chatLook} flex-col`}>
      {conversationId && <h1 className="sr-only @2xl/chat:hidden">{t(`nav.${area ?? 'messages'}`)}</h1>}
      <ConnectionBanner />
      <KeepNotice />
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
          {search.asked ? (
            <SearchPane asked={search.asked} search={search} schools={schools} />
          ) : (
            <ConversationSide
              list={list}
              area={area}
              actions={actions}
              myId={myId}
              schools={schools}
              school={school}
              filter={filter}
              current={conversationId}
              onSchool={setSchool}
              onFilter={setFilter}
              onNew={() => setBeginning('person')}
              onNewGroup={() => setBeginning('group')}
              hrefOf={hrefOf}
              onOpen={onOpen}
              onClose={() => onOpen(null)}
              onSearch={() => search.open()}
            />
          )}
        </section>
        <section aria-label={t('region.conversation')} className={conversationPaneLook(conversationId !== undefined)}>
          {conversationId ? (
            <ConversationPane
              key={conversationId}
              conversationId={conversationId}
              myId={myId}
              schools={schools}
              onBack={() => onOpen(null)}
              onSearch={() => search.open(conversationId)}
            />
          ) : (
            <NothingOpen area={area} onShortcuts={() => setShortcutsShown(true)} />
          )}
        </section>
      </div>
      <WhenHere layer={heldNews} props={{}} />
      <BeginConversation kind={beginning} onClose={() => setBeginning(null)} onOpen={onOpen} />
      <ShownLayer
        layer={shortcutsLayer}
        props={{ open: shortcutsShown, onClose: () => setShortcutsShown(false) }}
        open={shortcutsShown}
        onClose={() => setShortcutsShown(false)}
      />
    </div>
  );
}
