import { SlidersHorizontal, X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Membership } from '../../shared/me.ts';
import { useConversation } from '../conversations/use-conversation.ts';
import { nameOf } from '../conversations/name-of.ts';
import { isolated } from '../i18n/isolated.ts';
import type { WordsOf } from '../i18n/load.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { LoadedTexts } from '../layout/loaded-texts.tsx';
import { useLive } from '../live/live.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { isNarrowed, nothingAsked } from './address.ts';
import type { Asked } from './address.ts';
import { FoundMessages } from './found-messages.tsx';
import type { FoundMessagesProps } from './found-messages.tsx';
import { JumpToDay } from './jump-to-day.tsx';
import { SearchBox } from './search-box.tsx';
import { SearchFilters } from './search-filters.tsx';
import { moveAmong } from './move-among.ts';
import { useFoundMessages } from './use-found-messages.ts';

export type SearchSideProps = Pick<FoundMessagesProps, 'isShown' | 'hrefOf' | 'onOpen'> & {
  asked: Asked;
  schools: Membership['establishment'][];
  onAsk(asked: Asked): void;
  onBack(): void;
  onClose(): void;
};

const words: readonly WordsOf[] = ['always', 'inside', 'search'];

/** In the place of the list: what is looked for, and the messages that hold it. The arrows go through them, Enter opens one, Esc goes back. */
export function SearchSide(props: SearchSideProps) {
  return (
    <LoadedTexts locale={useLocale()} parts={words} fallback={<Skeleton className="m-4 h-12" />}>
      <Side {...props} />
    </LoadedTexts>
  );
}

function Side({ asked, schools, onAsk, onBack, onClose, isShown, hrefOf, onOpen }: SearchSideProps) {
  const t = useTranslate();
  const found = useFoundMessages(asked);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') onBack();
    else if (!moveAmong(event)) return;
    event.preventDefault();
  };
  return (
    <div role="search" className="flex min-h-0 flex-1 flex-col" onKeyDown={press}>
      <header className="flex min-h-16 shrink-0 items-center gap-1 ps-5 pe-3 short:min-h-11">
        <h1 data-heading="" tabIndex={-1} className="min-w-0 flex-1 text-xl font-bold outline-none">
          {t('find.heading')}
        </h1>
        <IconButton label={t('find.close')} icon={X} onClick={onClose} />
      </header>
      <Asking asked={asked} schools={schools} onAsk={onAsk} />
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-3">
        {asked.conversationId && (
          <JumpToDay
            key={asked.conversationId}
            conversationId={asked.conversationId}
            onSeq={(seq) => onOpen(asked.conversationId!, seq)}
          />
        )}
        <FoundMessages
          found={found}
          query={asked.query}
          schools={schools}
          isNarrowed={isNarrowed(asked) || asked.conversationId !== null}
          onWiden={() => onAsk({ ...nothingAsked, query: asked.query })}
          isShown={isShown}
          hrefOf={hrefOf}
          onOpen={onOpen}
        />
      </div>
    </div>
  );
}

function Asking({ asked, schools, onAsk }: Pick<SearchSideProps, 'asked' | 'schools' | 'onAsk'>) {
  const t = useTranslate();
  const [open, setOpen] = useState(() => isNarrowed(asked));
  const id = useId();
  const change = (some: Partial<Asked>) => onAsk({ ...asked, ...some });
  return (
    <div className="shrink-0">
      <div className="flex items-center gap-1 ps-4 pe-3 pb-3">
        <SearchBox
          focused
          label={t('find.title')}
          placeholder={t('find.placeholder')}
          value={asked.query}
          onSearch={(query) => change({ query })}
          className="min-w-0"
        />
        <IconButton
          label={t('find.filters')}
          icon={SlidersHorizontal}
          aria-expanded={open}
          aria-controls={id}
          className={isNarrowed(asked) ? 'text-accent-ink' : ''}
          onClick={() => setOpen(!open)}
        />
      </div>
      {asked.conversationId && <Within id={asked.conversationId} onWiden={() => change({ conversationId: null })} />}
      <div id={id} hidden={!open}>
        {open && <SearchFilters asked={asked} schools={schools} onChange={change} />}
      </div>
    </div>
  );
}

/** In which conversation alone is searched. */
function Within({ id, onWiden }: { id: string; onWiden(): void }) {
  const t = useTranslate();
  const locale = useLocale();
  const { myId } = useLive();
  const { conversation, error } = useConversation(id);
  useEffect(() => {
    if (error) onWiden();
  });
  return (
    <p className="flex items-center gap-1 ps-5 pe-3 pb-2 text-sm text-soft">
      <span className="min-w-0 flex-1 truncate">
        {conversation && t('find.within', { name: isolated(nameOf(conversation, myId, locale)) })}
      </span>
      <IconButton label={t('find.everywhere')} icon={X} onClick={onWiden} />
    </p>
  );
}
