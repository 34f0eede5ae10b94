import { CircleAlert, CircleCheck, Info, MessagesSquare, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { useUi } from './ui-context.ts';
import type { ToastMessage } from './use-toast.ts';

export type ToastFaceProps = Pick<ToastMessage, 'tone' | 'heading' | 'action'> & {
  onClose(): void;
  children: ReactNode;
};

export const toastLook = 'flex items-center gap-3 rounded-2xl border border-line bg-raised ps-4 pe-1 shadow-float';

/** What stands in a toast. Its words are a live region of their own; its buttons are not read with them. */
export function ToastFace({ tone = 'info', heading, action, onClose, children }: ToastFaceProps) {
  const { words } = useUi();
  const Icon = icons[tone];
  return (
    <>
      <Icon aria-hidden="true" className={`size-5 shrink-0 ${looks[tone]}`} />
      <div role={tone === 'danger' ? 'alert' : 'status'} className="min-w-0 flex-1 py-3">
        {heading !== undefined && <p className="truncate text-sm font-semibold">{heading}</p>}
        {children}
      </div>
      {action && (
        <Button
          variant="quiet"
          size="small"
          className={action.whole ? 'after:absolute after:inset-0 after:rounded-2xl' : ''}
          onClick={() => {
            onClose();
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      )}
      <div className="relative">
        <IconButton label={words.close} icon={X} onClick={onClose} />
      </div>
    </>
  );
}

const icons = { info: Info, good: CircleCheck, news: MessagesSquare, danger: CircleAlert };
const looks = { info: 'text-accent-ink', good: 'text-good-ink', news: 'text-accent-ink', danger: 'text-danger-ink' };
