import { Presentation } from 'lucide-react';
import { useState } from 'react';
import { InstantChat } from '../conversations/instant-chat.tsx';
import type { InstantChatProps } from '../conversations/instant-chat.tsx';
import { useTranslate } from '../i18n/use-translate.ts';
import { ShownArea } from '../layout/area.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { classesArea } from './areas.ts';

/** A teacher's messages, and beside them their classes: to be written to as a whole, by family, and who has not read. Where there is no room beside the chat, the classes are behind a button of its list. */
export function TeacherCommunication(chat: InstantChatProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const classes = (
    <ShownArea
      area={classesArea}
      props={{ onGone: () => setOpen(false) }}
      fallback={<Skeleton className="m-4 h-40" />}
      within
    />
  );
  const button = (
    <IconButton
      label={t('classes.mine')}
      icon={Presentation}
      className="@min-[70rem]/teacher:hidden"
      onClick={() => setOpen(true)}
    />
  );
  return (
    <div className="@container/teacher h-full min-h-0">
      <div className="flex h-full min-h-0">
        <div className="min-h-0 min-w-0 flex-1">
          <InstantChat {...chat} actions={button} />
        </div>
        <aside
          aria-label={t('classes.mine')}
          className="hidden min-h-0 w-80 shrink-0 overflow-y-auto border-s border-line bg-surface @min-[70rem]/teacher:block"
        >
          {classes}
        </aside>
      </div>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('classes.mine')}>
        <div className="min-h-0 overflow-y-auto">{classes}</div>
      </Dialog>
    </div>
  );
}
