import { CircleHelp } from 'lucide-react';
import type { AnnouncementDraft } from '../../../shared/announcement-drafts.ts';
import type { Role } from '../../../shared/public.ts';
import { isolated } from '../../i18n/isolated.ts';
import { joined } from '../../i18n/joined.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { Answered } from '../../layout/answered.tsx';
import { PageRows } from '../../layout/page-rows.tsx';
import { useArrival } from '../../layout/use-arrival.ts';
import { useSchoolTitle } from '../../layout/use-school-title.ts';
import { useLive } from '../../live/live.ts';
import { refusalOf } from '../../live/outcome.ts';
import { useBusyAttempt } from '../../messages/use-busy-attempt.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AnnouncementForm } from '../announcement-form.tsx';
import { announcingPath } from '../announcing-path.ts';
import { dropFiles } from '../form-files.ts';
import { DraftVersions } from './draft-versions.tsx';
import { RemoveDraft } from './remove-draft.tsx';
import { ShareButton } from './share-button.tsx';
import { useDraft } from './use-draft.ts';

type Props = { role: Role; id: string };

/** An announcement that several of the staff write, and one of them sends. */
export function DraftPage({ role, id }: Props) {
  const t = useTranslate();
  const asked = trpc.announcements.draft.useQuery({ id }, { staleTime: 0 });
  const refused = refusalOf(asked.failureReason);
  if (refused) return <EmptyState icon={CircleHelp} title={t(refused)} />;
  return <Answered asked={asked}>{(draft) => <Whole role={role} draft={draft} />}</Answered>;
}

function Whole({ role, draft }: { role: Role; draft: AnnouncementDraft }) {
  const t = useTranslate();
  const locale = useLocale();
  const live = useLive();
  const { myId } = live;
  const [busy, start] = useBusyAttempt();
  const { isReady, written, change, clear, isChanged, save, see, newer } = useDraft(draft);
  const { id, establishmentId, author, staff } = draft;
  const title = written.title || t('drafts.untitled');
  const isMine = author.userId === myId;
  useSchoolTitle(title);
  useArrival();
  if (!isReady) return <PageRows />;
  const giveUp = () => {
    dropFiles(live, id);
    clear();
  };
  const names = joined(
    [author, ...staff].map(({ name }) => name),
    locale,
  );
  return (
    <div className="space-y-6">
      <PageHeader
        above={<Link href={announcingPath(locale, role)}>{t('announcing.sent')}</Link>}
        title={title}
        text={t('drafts.with', { names: isolated(names) })}
        actions={
          isMine && (
            <>
              <RemoveDraft role={role} draft={draft} onRemoved={giveUp} />
              <ShareButton
                establishmentId={establishmentId}
                staff={staff}
                onShare={async (chosen) => void (await save(chosen))}
              />
            </>
          )
        }
      />
      <DraftVersions draft={draft} newer={newer} isChanged={isChanged} onSee={see} />
      <AnnouncementForm
        role={role}
        written={written}
        draftId={id}
        onChange={change}
        onClear={() => clear()}
        actions={
          <Button variant="secondary" busy={busy} disabled={!isChanged} onClick={() => start(save)}>
            {t('drafts.save')}
          </Button>
        }
      />
    </div>
  );
}
