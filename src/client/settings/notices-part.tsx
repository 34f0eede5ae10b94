import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Notice } from '../../shared/notices.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Answered } from '../layout/answered.tsx';
import { useLive } from '../live/live.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { NoticeRow } from './notice-row.tsx';

/** As many as the server answers at once: fewer are the last. */
const atOnce = 50;

/** Why somebody was told of a message, or was not: asked for when they want to know. */
export function NoticesPart() {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <Card title={t('notices.title')}>
      <div id="notices" className="space-y-3 px-5 pb-4">
        <p className="text-sm text-soft">{t('notices.text')}</p>
        {open ? (
          <Notices />
        ) : (
          <Button variant="secondary" size="small" onClick={() => setOpen(true)}>
            {t('notices.show')}
          </Button>
        )}
      </div>
    </Card>
  );
}

function Notices() {
  const t = useTranslate();
  const { client } = useLive();
  const asked = useInfiniteQuery({
    queryKey: [['account', 'notices']],
    queryFn: ({ pageParam: before }) => client.account.notices.query(before === null ? {} : { before }),
    initialPageParam: null as number | null,
    getNextPageParam: (page: Notice[]) => (page.length < atOnce ? undefined : page.at(-1)!.id),
    staleTime: 0,
  });
  return (
    <Answered asked={asked}>
      {({ pages }) => (
        <>
          {pages[0]?.length === 0 && <p className="text-soft">{t('notices.none')}</p>}
          <ol className="divide-y divide-line">
            {pages.flat().map((notice) => (
              <NoticeRow key={notice.id} notice={notice} />
            ))}
          </ol>
          {asked.hasNextPage && (
            <Button
              variant="secondary"
              size="small"
              busy={asked.isFetchingNextPage}
              onClick={() => void asked.fetchNextPage()}
            >
              {t('notices.more')}
            </Button>
          )}
        </>
      )}
    </Answered>
  );
}
