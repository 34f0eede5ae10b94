import type { Conversation } from '../../shared/public.ts';
import type { Scheduled } from '../../shared/scheduled.ts';
import { useZone } from '../conversations/use-zone.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { composerBox } from '../messages/focus-composer.ts';
import { Dialog } from '../ui/dialog.tsx';
import { WaitingItem } from './waiting-item.tsx';

type Props = { conversation: Conversation; waiting: readonly Scheduled[]; open: boolean; onClose(): void };

/** What waits in a conversation, the next first, and what can be done with it. */
export function WaitingDialog({ conversation, waiting, open, onClose }: Props) {
  const t = useTranslate();
  const zone = useZone(conversation.establishmentId);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('later.list')}
      // With the last of them what opened it is gone too.
      focusAfter={() => (waiting.length === 0 ? composerBox() : undefined)}
    >
      <ul className="min-h-0 divide-y divide-line overflow-y-auto px-5 pb-5">
        {waiting.map((one) => (
          <WaitingItem key={one.id} conversation={conversation} waiting={one} zone={zone} />
        ))}
      </ul>
    </Dialog>
  );
}
