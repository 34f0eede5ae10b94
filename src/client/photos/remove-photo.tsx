import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { trpc } from '../trpc.ts';
import { Button } from '../ui/button.tsx';
import { useConfirm } from '../ui/use-confirm.ts';
import { useToast } from '../ui/use-toast.ts';

/** Takes the reader's photo away, everywhere, once that was agreed to. */
export function RemovePhoto() {
  const t = useTranslate();
  const confirm = useConfirm();
  const toast = useToast();
  const { client } = useLive();
  const { profile } = trpc.useUtils().account;
  const ask = async () => {
    const done = await confirm({
      title: t('photo.removeTitle'),
      text: <p>{t('photo.removeText')}</p>,
      doLabel: t('photo.remove'),
      act: async () => {
        await client.account.removePhoto.mutate();
        await profile.invalidate();
      },
    });
    if (!done) return;
    toast({ text: t('photo.removed') });
    document.getElementById('profile-photo')?.focus();
  };
  return (
    <Button variant="quiet" size="small" onClick={() => void ask()}>
      {t('photo.remove')}
    </Button>
  );
}
