import { Plus, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ListArea } from '../../shared/places.ts';
import type { Membership } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { SchoolLine } from '../layout/school-line.tsx';
import { useArrival } from '../layout/use-arrival.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ConversationList } from './conversation-list.tsx';
import { EmptyList, FailedList, LoadingList } from './list-states.tsx';
import { ofSchool, unreadOf } from './list.ts';
import { LostNote } from './lost-note.tsx';
import { SchoolFilter } from './school-filter.tsx';
import type { useConversations } from './use-conversations.ts';

export type ConversationSideProps = {
  area: ListArea | undefined;
  actions: ReactNode;
  list: ReturnType<typeof useConversations>;
  myId: string;
  schools: Membership['establishment'][];
  school: string | null;
  current: string | undefined;
  onSchool(establishmentId: string | null): void;
  onNew(): void;
  onNewGroup(): void;
  hrefOf(conversationId: string): string;
  onOpen(conversationId: string): void;
};

/** The pane of the list: its title, "+", the schools, the rows. */
export function ConversationSide(props: ConversationSideProps) {
  const { area = 'messages', actions, list, schools, school, onSchool, onNew, onNewGroup } = props;
  const t = useTranslate();
  useArrival();
  return (
    <>
      <header className="flex min-h-16 shrink-0 items-center gap-1 ps-5 pe-3 short:min-h-11">
        <div className="min-w-0 flex-1">
          <SchoolLine className="md:hidden short:hidden" />
          <h1 data-heading="" tabIndex={-1} className="text-xl font-bold outline-none">
            {t(`nav.${area}`)}
          </h1>
        </div>
        {actions}
        {area === 'messages' && (
          <>
            <IconButton label={t('conversations.newGroup')} icon={Users} onClick={onNewGroup} />
            <IconButton label={t('conversations.new')} icon={Plus} variant="primary" onClick={onNew} />
          </>
        )}
      </header>
      {schools.length > 1 && (
        <SchoolFilter
          schools={schools}
          chosen={school}
          unreadOf={(id) => unreadOf(ofSchool(list.conversations, id))}
          onChoose={onSchool}
        />
      )}
      <LostNote />
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-3">
        <Rows {...props} />
      </div>
    </>
  );
}

function Rows({ area, list, school, onNew, ...props }: ConversationSideProps) {
  const shown = ofSchool(list.conversations, school);
  if (list.data === undefined) return list.failing ? <FailedList onRetry={list.retry} /> : <LoadingList />;
  if (shown.length === 0 && !list.hasMore) return <EmptyList area={area} filtered={school !== null} onNew={onNew} />;
  return <ConversationList {...props} conversations={shown} hasMore={list.hasMore} paging={list.paging} />;
}
