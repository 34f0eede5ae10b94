import { Link, useLocation } from 'wouter';
import type { Role } from '../../shared/public.ts';
import { useConversations } from '../conversations/use-conversations.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { buttonLook } from '../ui/button-look.ts';
import { Card } from '../ui/card.tsx';
import { chatPath } from '../paths.ts';
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
        <Link href={chatPath(locale, role)} className={buttonLook('quiet', 'small')}>
          {t('home.latest.all')}
        </Link>
      }
    >
      {isPending && !failing && <LatestSkeleton />}
      {failing && (
        <div role="alert" className="flex flex-wrap items-center justify-between gap-3 px-5 pb-5">
          <p>{t('home.latest.failed')}</p>
          <Button variant="secondary" size="small" onClick={retry}>
            {t('app.retry')}
          </Button>
        </div>
      )}
      {!isPending && !failing && conversations.length === 0 && (
        <div className="flex flex-col items-center gap-1 px-6 pt-6 pb-10 text-center">
          <p className="font-medium">{t('home.latest.none')}</p>
          <p className="mb-4 text-sm text-faint">{t('home.latest.noneText')}</p>
          <Button variant="secondary" onClick={onWrite}>
            {t(`home.write.${role}`)}
          </Button>
        </div>
      )}
      <LatestList
        conversations={conversations}
        hrefOf={(id) => chatPath(locale, role, id)}
        onOpen={(id) => navigate(chatPath(locale, role, id))}
      />
    </Card>
  );
}
