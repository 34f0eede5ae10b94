import type { Statistics } from '../../../shared/panel.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Card } from '../../ui/card.tsx';
import { Sparkline } from '../../ui/sparkline.tsx';

/** How much was written over four weeks; of nobody in particular. */
export function MessagesCard({ messages }: Pick<Statistics, 'messages'>) {
  const t = useTranslate();
  const counts = messages.map(({ count }) => count);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return (
    <Card title={t('overview.messages')}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 pb-5">
        <Sparkline label={t('overview.messages.line', { count: all })} values={counts} />
        <p className="min-w-0">
          <span className="block font-semibold">{t('overview.messages.all', { count: all })}</span>
          <span className="block text-sm text-faint">
            {t('overview.messages.today', { count: counts.at(-1) ?? 0 })}
          </span>
        </p>
      </div>
    </Card>
  );
}
