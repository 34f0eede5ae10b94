import { useState } from 'react';
import type { MailedInvitations } from '../../../shared/invitations.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { refusalOf } from '../../live/outcome.ts';
import { trpc } from '../../trpc.ts';
import { useToast } from '../../ui/use-toast.ts';
import { useSchool } from '../school.ts';

/** `mailed`: those to whom a mail is on its way since the page was opened. */
export type Mailing = { mailed: ReadonlySet<string>; isBusy: boolean; mail(userIds: string[]): void };

/** Sends links by mail that were made a moment ago. What the server refuses is said in a toast. */
export function useMailCards(): Mailing {
  const t = useTranslate();
  const toast = useToast();
  const { id: establishmentId } = useSchool();
  const [mailed, setMailed] = useState<ReadonlySet<string>>(new Set());
  const { mutate, isPending } = trpc.admin.mailInvitations.useMutation({
    onSuccess: (answer: MailedInvitations) => {
      setMailed((before) => new Set([...before, ...answer.mailed]));
      const count = answer.mailed.length;
      toast({ tone: count > 0 ? 'good' : 'danger', text: t('cards.mailed', { count }) });
    },
    onError: (error) => toast({ tone: 'danger', text: t(refusalOf(error) ?? 'cards.mailFailed') }),
  });
  return { mailed, isBusy: isPending, mail: (userIds) => mutate({ establishmentId, userIds }) };
}
