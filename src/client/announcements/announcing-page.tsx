import type { Role } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { ShownArea } from '../layout/area.tsx';
import { LoadedTexts } from '../layout/loaded-texts.tsx';
import { PageRows } from '../layout/page-rows.tsx';
import { useMe } from '../session/use-me.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { draftsSegment, lettersSegment, newSegment } from './announcing-path.ts';
import { AnnouncementPage } from './announcement-page.tsx';
import { announcingPageWords } from './announcing-words.ts';
import { DraftPage } from './drafts/draft-page.tsx';
import { lettersArea } from './letters/letters-area.ts';
import { NewAnnouncement } from './new-announcement.tsx';
import { SentPage } from './sent-page.tsx';

type Props = { role: Role; id: string | undefined; part?: string | undefined };

/** What the reader announced, one of these, or a new one. */
export function AnnouncingPage(props: Props) {
  return (
    <div className="mx-auto w-full max-w-3xl space-y-6 px-4 py-6 sm:px-6 sm:py-10">
      <LoadedTexts locale={useLocale()} parts={announcingPageWords} fallback={<PageRows />}>
        <Page {...props} />
      </LoadedTexts>
    </div>
  );
}

function Page({ role, id, part }: Props) {
  const t = useTranslate();
  const may = useMe().memberships.some((one) => one.may.createAnnouncement);
  if (!may) return <EmptyState title={t('announcing.notHere')} />;
  if (id === newSegment) return <NewAnnouncement role={role} />;
  if (id === draftsSegment && part) return <DraftPage key={part} role={role} id={part} />;
  if (id !== undefined && part === lettersSegment)
    return <ShownArea area={lettersArea} props={{ role, id }} fallback={<PageRows />} within />;
  return id === undefined ? <SentPage role={role} /> : <AnnouncementPage key={id} role={role} id={id} />;
}
