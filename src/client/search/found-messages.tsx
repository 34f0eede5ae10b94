import { Search, SearchX } from 'lucide-react';
import type { Membership } from '../../shared/me.ts';
import { isolated } from '../i18n/isolated.ts';
import { sayWait } from '../i18n/say-wait.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Notice } from '../ui/notice.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { FoundMessageRow } from './found-message-row.tsx';
import type { Found } from './use-found-messages.ts';

export type FoundMessagesProps = {
  found: Found;
  query: string;
  schools: Membership['establishment'][];
  /** What there is to do where nothing was found. */
  isNarrowed: boolean;
  onWiden(): void;
  isShown(conversationId: string, seq: number): boolean;
  hrefOf(conversationId: string, seq: number): string;
  onOpen(conversationId: string, seq: number): void;
};

/** The messages that were found, or why there are none. */
export function FoundMessages(props: FoundMessagesProps) {
  const { found, schools, isShown, hrefOf, onOpen } = props;
  const t = useTranslate();
  return (
    <>
      <Said {...props} />
      <ul className="px-2" aria-busy={found.state === 'searching'}>
        {found.items.map((one) => {
          const { conversationId, message } = one;
          return (
            <li key={message.id}>
              <FoundMessageRow
                found={one}
                schools={schools}
                current={isShown(conversationId, message.seq)}
                href={hrefOf(conversationId, message.seq)}
                onOpen={() => onOpen(conversationId, message.seq)}
              />
            </li>
          );
        })}
      </ul>
      {found.hasMore && found.state === 'found' && (
        <p className="flex justify-center py-3">
          <Button variant="quiet" size="small" busy={found.isMoreComing} onClick={found.more}>
            {t('find.more')}
          </Button>
        </p>
      )}
    </>
  );
}

/** What there is to say besides the list, also to those who do not see it. */
function Said({ found, query, isNarrowed, onWiden }: FoundMessagesProps) {
  const t = useTranslate();
  const locale = useLocale();
  const { state, items } = found;
  const isNone = state === 'found' && items.length === 0 && !found.hasMore;
  const widen = (
    <Button variant="secondary" size="small" onClick={onWiden}>
      {t('find.widen')}
    </Button>
  );
  return (
    <>
      <div role="status">
        {state === 'idle' && <EmptyState icon={Search} title={t('find.start')} text={t('find.startText')} />}
        {isNone && (
          <EmptyState
            icon={SearchX}
            title={t('find.none', { query: isolated(query) })}
            text={t(isNarrowed ? 'find.noneNarrowed' : 'find.noneText')}
            action={isNarrowed && widen}
          />
        )}
        {state === 'found' && items.length > 0 && (
          <VisuallyHidden>{t('find.results', { count: items.length })}</VisuallyHidden>
        )}
        {found.isNear && items.length > 0 && <p className="px-5 pb-2 text-sm text-soft">{t('find.near')}</p>}
        {state === 'waiting' && (
          <div className="p-4">
            <Notice tone="info">{t('search.waiting', { time: sayWait(locale, found.waitMs) })}</Notice>
          </div>
        )}
      </div>
      {state === 'failed' && (
        <div className="p-4">
          <ErrorNote onRetry={found.retry}>{t('find.failed')}</ErrorNote>
        </div>
      )}
    </>
  );
}
