import { LogOut } from 'lucide-react';
import { useState } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { reasoned } from './reasoned.ts';
import type { Forbidden } from './reasoned.ts';
import { useLeave } from './use-leave.ts';

/** The way out of a group, asked about once. */
export function LeaveGroup({ conversation, ...rules }: Forbidden & { conversation: Conversation }) {
  const t = useTranslate();
  const [asking, setAsking] = useState(false);
  const { leave, isPending, problem, reset } = useLeave(conversation.id);
  const begin = () => {
    reset();
    setAsking(true);
  };
  return (
    <footer className="mt-2 border-t border-line px-3 pt-2">
      <Button variant="quiet" className="text-danger-ink! hover:bg-danger-soft!" {...reasoned(rules, t, begin)}>
        <LogOut aria-hidden="true" className="size-4.5 rtl:-scale-x-100" />
        {t('group.leave')}
      </Button>
      <Confirm
        open={asking}
        title={t('group.leaveTitle', { name: isolated(conversation.title ?? '') })}
        stayLabel={t('group.cancel')}
        doLabel={t('group.leave')}
        closeLabel={t('conversation.close')}
        busy={isPending}
        problem={problem}
        onStay={() => setAsking(false)}
        onDo={leave}
      >
        <p>{t('group.leaveText')}</p>
      </Confirm>
    </footer>
  );
}
