import type { Statistics } from '../../../shared/panel.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { Sparkline } from '../../ui/sparkline.tsx';
import { usePanelHref } from '../school.ts';

/** How much was written over four weeks, of nobody in particular; and how often somebody had people told outside the hours, which leads to who did. */
export function MessagesCard({ messages, toldNow }: Pick<Statistics, 'messages' | 'toldNow'>) {
  const t = useTranslate();
  const hrefOf = usePanelHref();
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
          {toldNow > 0 && (
            <Link className="block text-sm" href={hrefOf('audit', null, { action: 'message.toldNow' })}>
              {t('overview.messages.toldNow', { count: toldNow })}
            </Link>
          )}
        </p>
      </div>
    </Card>
  );
}
