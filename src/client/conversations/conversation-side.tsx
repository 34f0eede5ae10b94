import { Plus, Search, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ListArea } from '../../shared/places.ts';
import type { Membership } from '../../shared/me.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { SchoolLine } from '../layout/school-line.tsx';
import { useArrival } from '../layout/use-arrival.ts';
import { useMe } from '../session/use-me.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { newLayer } from '../ui/layer.ts';
import { useToast } from '../ui/use-toast.ts';
import { WhenHere } from '../ui/when-here.tsx';
import { ConversationList } from './conversation-list.tsx';
import type { ListFilter } from './filters.ts';
import { ListFilterChoice } from './list-filter.tsx';
import { EmptyList, FailedList, LoadingList, NothingSuch } from './list-states.tsx';
import { isCalling, ofArea, ofSchool, unreadOf } from './list.ts';
import { reasoned } from './reasoned.ts';
import { SchoolFilter } from './school-filter.tsx';
import { useNow } from './use-now.ts';
import type { useConversations } from './use-conversations.ts';

export type ConversationSideProps = {
  area: ListArea | undefined;
  actions: ReactNode;
  list: ReturnType<typeof useConversations>;
  myId: string;
  schools: Membership['establishment'][];
  school: string | null;
  filter: ListFilter;
  current: string | undefined;
  onSchool(establishmentId: string | null): void;
  onFilter(filter: ListFilter): void;
  onNew(): void;
  onNewGroup(): void;
  hrefOf(conversationId: string): string;
  onOpen(conversationId: string): void;
  onClose(): void;
  onSearch(): void;
};

const invitation = newLayer(async () => (await import('../push/invitation.tsx')).Invitation);
const aboveList = newLayer(async () => (await import('./above-list.tsx')).AboveList);

/** The pane of the list: its title, "+", the schools, the rows. */
export function ConversationSide(props: ConversationSideProps) {
  const { area = 'messages', actions, list, schools, school, filter } = props;
  const { onSchool, onFilter, onNew, onNewGroup, onSearch } = props;
  const t = useTranslate();
  const toast = useToast();
  const now = useNow();
  const calling = ofArea(list.data?.items ?? [], props.area).filter((one) => isCalling(one, now));
  const mayMakeGroups = useMe().memberships.some(({ may }) => may.createGroup);
  const forbidden = mayMakeGroups ? null : 'conversation.groupsNotAllowed';
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
        <IconButton label={t('find.open')} icon={Search} onClick={onSearch} />
        {area === 'messages' && (
          <>
            <IconButton
              label={t('conversations.newGroup')}
              icon={Users}
              {...reasoned({ forbidden, onForbidden: (text) => toast({ tone: 'info', text }) }, t, onNewGroup)}
            />
            <IconButton label={t('conversations.new')} icon={Plus} variant="primary" onClick={onNew} />
          </>
        )}
      </header>
      {schools.length > 1 && (
        <SchoolFilter
          schools={schools}
          chosen={school}
          unreadOf={(id) => unreadOf(ofSchool(calling, id))}
          onChoose={onSchool}
        />
      )}
      <WhenHere layer={aboveList} props={{ area }} />
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-3">
        <ListFilterChoice filter={filter} onFilter={onFilter} />
        <Rows {...props} />
      </div>
      <WhenHere layer={invitation} props={{ look: 'bar' }} />
    </>
  );
}

function Rows({ area, list, school, filter, onFilter, onNew, ...props }: ConversationSideProps) {
  const shown = ofSchool(list.conversations, school);
  if (list.data === undefined) return list.failing ? <FailedList onRetry={list.retry} /> : <LoadingList />;
  if (shown.length === 0 && !list.hasMore) {
    if (filter !== 'all') return <NothingSuch filter={filter} onAll={() => onFilter('all')} />;
    return <EmptyList area={area} filtered={school !== null} onNew={onNew} />;
  }
  return <ConversationList {...props} conversations={shown} hasMore={list.hasMore} paging={list.paging} />;
}
