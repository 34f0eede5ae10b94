import { useInfiniteQuery } from '@tanstack/react-query';
import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import type { Role } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Answered } from '../layout/answered.tsx';
import { useArrival } from '../layout/use-arrival.ts';
import { useSchoolTitle } from '../layout/use-school-title.ts';
import { useLive } from '../live/live.ts';
import { listPath } from '../paths.ts';
import { announcingPath, newSegment } from './announcing-path.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Link, LinkButton } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SchoolChoice, useAnnouncingSchool } from './school-choice.tsx';
import { DraftsList } from './drafts/drafts-list.tsx';
import { SentItem } from './sent-item.tsx';

/** What the reader announced at a school of theirs, for an admin what anybody did: the latest first. */
export function SentPage({ role }: { role: Role }) {
  const t = useTranslate();
  const locale = useLocale();
  const [chosen, choose] = useState<string | null>(null);
  const school = useAnnouncingSchool(chosen);
  useSchoolTitle(t('announcing.sent'));
  useArrival();
  const { client } = useLive();
  const asked = useInfiniteQuery({
    queryKey: [['announcements', 'sent'], school],
    queryFn: ({ pageParam }) => client.announcements.sent.query({ establishmentId: school, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
  return (
    <>
      <PageHeader
        above={<Link href={listPath('announcements', locale, role)}>{t('nav.announcements')}</Link>}
        title={t('announcing.sent')}
        text={t('announcing.sent.text')}
        actions={<LinkButton href={announcingPath(locale, role, newSegment)}>{t('announcing.new')}</LinkButton>}
      />
      <SchoolChoice value={school} onChange={choose} />
      {school && <DraftsList role={role} establishmentId={school} />}
      <Answered asked={asked}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon={Megaphone} title={t('announcing.none')} text={t('announcing.none.text')} />
          ) : (
            <ul className="space-y-3">
              {items.map((one) => (
                <SentItem key={one.id} announcement={one} role={role} />
              ))}
            </ul>
          )
        }
      </Answered>
      {asked.hasNextPage && (
        <Button variant="secondary" busy={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
          {t('announcing.more')}
        </Button>
      )}
    </>
  );
}
