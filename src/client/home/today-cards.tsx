import type { ReactNode } from 'react';
import type { Role } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { listPath } from '../paths.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ConversationCard } from './conversation-card.tsx';
import type { Today } from './today.ts';

type Props = { role: Role; today: Today; beside: ReactNode; onWrite(): void };

/** What asks something of the reader first; what only informs stands beside it. */
export function TodayCards({ role, today, beside, onWrite }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const { toRead, toAnswer, announcements, latest } = today;
  const nothing = [toRead, toAnswer, announcements, latest].every(({ length }) => length === 0);
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0 space-y-6">
        <ConversationCard title={t('home.toRead')} role={role} conversations={toRead} />
        <ConversationCard title={t('home.toAnswer')} role={role} conversations={toAnswer} />
        <ConversationCard
          title={t('home.latest')}
          role={role}
          conversations={latest}
          all={listPath('messages', locale, role)}
        />
        {nothing && (
          <Card title={t('home.latest')}>
            <EmptyState
              title={t('home.latest.none')}
              text={t('home.latest.noneText')}
              action={
                <Button variant="secondary" onClick={onWrite}>
                  {t(`home.write.${role}`)}
                </Button>
              }
            />
          </Card>
        )}
      </div>
      <div className="min-w-0 space-y-6">
        <ConversationCard
          title={t('nav.announcements')}
          role={role}
          conversations={announcements}
          all={listPath('announcements', locale, role)}
        />
        {beside}
      </div>
    </div>
  );
}
