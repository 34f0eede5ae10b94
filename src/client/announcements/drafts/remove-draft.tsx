import { useLocation } from 'wouter';
import type { AnnouncementDraft } from '../../../shared/announcement-drafts.ts';
import type { Role } from '../../../shared/public.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { useLive } from '../../live/live.ts';
import { Button } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/use-confirm.ts';
import { announcingPath } from '../announcing-path.ts';
import { askAnnouncements } from '../ask-announcements.ts';

type Props = { role: Role; draft: AnnouncementDraft; onRemoved(): void };

/** Gives a draft up for all who share it, once it was agreed to. */
export function RemoveDraft({ role, draft: { id }, onRemoved }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const confirm = useConfirm();
  const [, navigate] = useLocation();
  const { client, queryClient } = useLive();
  const ask = async () => {
    const isDone = await confirm({
      title: t('drafts.removeAsk'),
      text: t('drafts.removeText'),
      doLabel: t('drafts.remove'),
      tone: 'danger',
      act: () => client.announcements.removeDraft.mutate({ id }),
    });
    if (!isDone) return;
    onRemoved();
    navigate(announcingPath(locale, role));
    await askAnnouncements(queryClient);
  };
  return (
    <Button variant="quiet" onClick={() => void ask()}>
      {t('drafts.remove')}
    </Button>
  );
}
