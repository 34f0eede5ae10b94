import { useInfiniteQuery } from '@tanstack/react-query';
import { isolated } from '../../i18n/isolated.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { useZone } from '../../conversations/use-zone.ts';
import { fullWhen } from '../../conversations/when.ts';
import { isFailing } from '../../live/is-failing.ts';
import { useLive } from '../../live/live.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { changeText } from './consequences.tsx';

/** Who changed which rules when, the latest first. `revision`: of the last change that the page knows of. */
export function History({ establishmentId, revision }: { establishmentId: string; revision: number }) {
  const t = useTranslate();
  const locale = useLocale();
  const zone = useZone(establishmentId);
  const { client } = useLive();
  const asked = useInfiniteQuery({
    queryKey: ['admin', 'settingsHistory', establishmentId, revision],
    queryFn: ({ pageParam: cursor }) => client.admin.settingsHistory.query({ establishmentId, cursor, limit: 10 }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });
  const items = asked.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={t('adminRules.history')}>
      <div className="space-y-3 px-5 pb-5">
        {isFailing(asked) && <ErrorNote onRetry={() => void asked.refetch()}>{t('adminRules.failed')}</ErrorNote>}
        {asked.isSuccess && items.length === 0 && <p className="text-soft">{t('adminRules.history.none')}</p>}
        <ol className="divide-y divide-line">
          {items.map(({ revision: at, at: when, by, changes }) => (
            <li key={at} className="py-3">
              <p className="text-sm text-faint">
                {t('adminRules.history.by', {
                  name: by === null ? t('adminRules.history.someone') : isolated(by),
                  time: fullWhen(when, locale, zone),
                })}
              </p>
              <ul>
                {changes.map(({ place, before, after }) => (
                  <li key={place} className="text-pretty">
                    {changeText(place, before, after, t, locale)}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
        {asked.hasNextPage && (
          <Button variant="secondary" size="small" busy={asked.isFetching} onClick={() => void asked.fetchNextPage()}>
            {t('adminRules.history.more')}
          </Button>
        )}
      </div>
    </Card>
  );
}
