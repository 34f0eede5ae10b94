import { useState } from 'react';
import type { Announcement } from '../../shared/announcements.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { RemovalForm } from '../messages/removal-form.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useConfirm } from '../ui/use-confirm.ts';
import { useToast } from '../ui/use-toast.ts';
import { askAnnouncements } from './ask-announcements.ts';

/** Recalls what is out, once it was agreed to; who did not write it says why, which the audit keeps. */
export function RecallButton({ announcement: { id, authorId, title } }: { announcement: Announcement }) {
  const t = useTranslate();
  const toast = useToast();
  const confirm = useConfirm();
  const { client, myId, queryClient } = useLive();
  const [asking, setAsking] = useState(false);
  const recall = async (reason?: string) => {
    await client.announcements.recall.mutate({ id, reason });
    toast({ text: t('announcing.recall.done') });
    await askAnnouncements(queryClient);
  };
  const ask = () =>
    confirm({
      title: t('announcing.recall.ask'),
      text: t('announcing.recall.text'),
      doLabel: t('announcing.recall'),
      tone: 'danger',
      act: recall,
    });
  return (
    <>
      <Button variant="secondary" onClick={() => (authorId === myId ? void ask() : setAsking(true))}>
        {t('announcing.recall')}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('announcing.recall.ask')}>
        <RemovalForm
          about={title}
          doLabel={t('announcing.recall')}
          onRemove={recall}
          onClose={() => setAsking(false)}
        />
      </Dialog>
    </>
  );
}
