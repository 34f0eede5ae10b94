import { LogOut } from 'lucide-react';
import type { Conversation } from '../../shared/public.ts';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { useConfirm } from '../ui/use-confirm.ts';
import { reasoned } from './reasoned.ts';
import type { Forbidden } from './reasoned.ts';
import { useLeave } from './use-leave.ts';

/** The way out of a group, asked about once. */
export function LeaveGroup({ conversation, ...rules }: Forbidden & { conversation: Conversation }) {
  const t = useTranslate();
  const confirm = useConfirm();
  const leave = useLeave(conversation.id);
  const ask = () =>
    void confirm({
      title: t('group.leaveTitle', { name: isolated(conversation.title ?? '') }),
      text: <p>{t('group.leaveText')}</p>,
      doLabel: t('group.leave'),
      act: leave,
    });
  return (
    <footer className="mt-2 border-t border-line px-3 pt-2">
      <Button variant="quiet" className="text-danger-ink! hover:bg-danger-soft!" {...reasoned(rules, t, ask)}>
        <LogOut aria-hidden="true" className="size-4.5 rtl:-scale-x-100" />
        <span>{t('group.leave')}</span>
      </Button>
    </footer>
  );
}
