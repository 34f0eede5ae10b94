import { CircleHelp, Megaphone, MessagesSquare } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ListArea } from '../../shared/places.ts';
import type { Membership } from '../../shared/me.ts';
import type { Conversation } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { isFocusLost } from '../ui/is-focus-lost.ts';
import { refusalOf } from '../live/outcome.ts';
import { Composer } from '../messages/composer.tsx';
import { Thread } from '../messages/thread.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { newLayer } from '../ui/layer.ts';
import { Spinner } from '../ui/spinner.tsx';
import { WhenHere } from '../ui/when-here.tsx';
import { ConversationHeader } from './conversation-header.tsx';
import { useConversation } from './use-conversation.ts';

const availabilityLayer = newLayer(
  async () => (await import('../availability/availability-line.tsx')).AvailabilityLine,
);

export type ConversationPaneProps = {
  conversationId: string;
  myId: string;
  schools: Membership['establishment'][];
  onBack(): void;
  /** Looks for something in this conversation. */
  onSearch(): void;
};

/** One conversation: its header, its messages, and where one writes. */
export function ConversationPane({ conversationId, myId, schools, onBack, onSearch }: ConversationPaneProps) {
  const t = useTranslate();
  const { conversation, error, failing, retry } = useConversation(conversationId);
  if (refusalOf(error)) {
    return (
      <Centre>
        <EmptyState
          icon={CircleHelp}
          title={t('conversation.gone')}
          action={
            <Button variant="secondary" onClick={onBack}>
              {t('conversation.toList')}
            </Button>
          }
        />
      </Centre>
    );
  }
  if (!conversation && failing) return <Failed onRetry={retry} />;
  if (!conversation) {
    return (
      <Centre>
        <Spinner className="size-7 animate-late text-faint" />
      </Centre>
    );
  }
  return <Open conversation={conversation} myId={myId} schools={schools} onBack={onBack} onSearch={onSearch} />;
}

/** Where nobody is to write at once, on a touch screen or where one only reads, the name of the conversation has the focus. */
function Open({
  conversation,
  myId,
  schools,
  onBack,
  onSearch,
}: Omit<ConversationPaneProps, 'conversationId'> & { conversation: Conversation }) {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocusLost()) pane.current?.querySelector<HTMLElement>('[data-heading]')?.focus();
  }, []);
  const school = schools.find(({ id }) => id === conversation.establishmentId)?.name;
  return (
    <div ref={pane} data-pane="" className="relative flex min-h-0 flex-1 flex-col">
      <ConversationHeader
        conversation={conversation}
        myId={myId}
        school={school}
        several={schools.length > 1}
        onBack={onBack}
        onSearch={onSearch}
      />
      {conversation.kind === 'direct' && <WhenHere layer={availabilityLayer} props={{ conversation }} />}
      <Thread conversation={conversation} />
      <Composer conversation={conversation} />
    </div>
  );
}

function Failed({ onRetry }: { onRetry(): void }) {
  const t = useTranslate();
  return (
    <Centre>
      <ErrorNote look="page" onRetry={onRetry}>
        {t('conversation.error')}
      </ErrorNote>
    </Centre>
  );
}

export function NothingOpen({ area, onShortcuts }: { area: ListArea | undefined; onShortcuts(): void }) {
  const t = useTranslate();
  if (area === 'announcements') {
    return (
      <Centre>
        <EmptyState icon={Megaphone} title={t('announcements.choose')} />
      </Centre>
    );
  }
  return (
    <Centre>
      <EmptyState
        icon={MessagesSquare}
        title={t('conversations.choose')}
        text={t('conversations.choose.hint')}
        action={
          <Button variant="quiet" size="small" className="pointer-coarse:hidden" onClick={onShortcuts}>
            {t('shortcuts.title')}
          </Button>
        }
      />
    </Centre>
  );
}

function Centre({ children }: { children: ReactNode }) {
  return <div className="flex min-h-0 flex-1 flex-col items-center justify-center">{children}</div>;
}
