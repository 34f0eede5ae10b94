import { useLocation } from 'wouter';
import type { Role } from '../../shared/public.ts';
import { useConversations } from '../conversations/use-conversations.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { chatPath } from '../paths.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { LinkButton } from '../ui/link.tsx';
import { LatestList } from './latest-list.tsx';
import { LatestSkeleton } from './latest-skeleton.tsx';

export function LatestConversations({ role, onWrite }: { role: Role; onWrite(): void }) {
  const t = useTranslate();
  const locale = useLocale();
  const [, navigate] = useLocation();
  const { conversations, isPending, failing, retry } = useConversations();
  return (
    <Card
      title={t('home.latest')}
      action={
        <LinkButton href={chatPath(locale, role)} variant="quiet" size="small">
          {t('home.latest.all')}
        </LinkButton>
      }
    >
      {isPending && !failing && <LatestSkeleton />}
      {failing && (
        <ErrorNote look="page" onRetry={retry}>
          {t('home.latest.failed')}
        </ErrorNote>
      )}
      {!isPending && !failing && conversations.length === 0 && (
        <EmptyState
          title={t('home.latest.none')}
          text={t('home.latest.noneText')}
          action={
            <Button variant="secondary" onClick={onWrite}>
              {t(`home.write.${role}`)}
            </Button>
          }
        />
      )}
      <LatestList
        conversations={conversations}
        hrefOf={(id) => chatPath(locale, role, id)}
        onOpen={(id) => navigate(chatPath(locale, role, id))}
      />
    </Card>
  );
}
