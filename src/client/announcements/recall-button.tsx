import type { Announcement } from '../../shared/announcements.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { Button } from '../ui/button.tsx';
import { useConfirm } from '../ui/use-confirm.ts';
import { useToast } from '../ui/use-toast.ts';
import { askAnnouncements } from './ask-announcements.ts';

/** Recalls what is out, once it was agreed to. */
export function RecallButton({ announcement: { id, authorId } }: { announcement: Announcement }) {
  const t = useTranslate();
  const toast = useToast();
  const confirm = useConfirm();
  const { client, myId, queryClient } = useLive();
  const recall = async () => {
    // The audit wants to know why somebody else did.
    const reason = authorId === myId ? undefined : t('announcing.recall.reason');
    await client.announcements.recall.mutate({ id, reason });
    await askAnnouncements(queryClient);
  };
  const ask = async () => {
    const isDone = await confirm({
      title: t('announcing.recall.ask'),
      text: t('announcing.recall.text'),
      doLabel: t('announcing.recall'),
      tone: 'danger',
      act: recall,
    });
    if (isDone) toast({ text: t('announcing.recall.done') });
  };
  return (
    <Button variant="secondary" onClick={() => void ask()}>
      {t('announcing.recall')}
    </Button>
  );
}
