import type { OwnEmailChange } from '../../shared/account.ts';
import { isolated } from '../i18n/isolated.ts';
import { tags } from '../i18n/tags.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { trpc } from '../trpc.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useToast } from '../ui/use-toast.ts';

/** The address to which a link went, and how to take it back. */
export function WaitingEmail({ waiting: { email, expiresAt } }: { waiting: NonNullable<OwnEmailChange['waiting']> }) {
  const t = useTranslate();
  const locale = useLocale();
  const toast = useToast();
  const { emailChange } = trpc.useUtils().account;
  const cancel = trpc.account.cancelEmailChange.useMutation({
    onSuccess: () => {
      toast({ tone: 'good', text: t('changeEmail.cancelled') });
      return emailChange.invalidate();
    },
    onError: () => toast({ tone: 'danger', text: t('changeEmail.failed') }),
  });
  const time = new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeStyle: 'short' }).format(expiresAt);
  return (
    <>
      <Notice tone="info" role="status">
        {t('changeEmail.waiting', { email: isolated(email), time })}
      </Notice>
      <Button variant="secondary" size="small" busy={cancel.isPending} onClick={() => cancel.mutate()}>
        {t('changeEmail.cancel')}
      </Button>
    </>
  );
}
