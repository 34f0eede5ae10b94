import { Toast as Base } from '@base-ui/react/toast';
import type { ToastObject } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { ToastContext } from './use-toast.ts';
import type { ToastMessage } from './use-toast.ts';
import { useUi } from './ui-context.ts';

/** How long one stays, at least; the pointer and the focus on any of them hold them all. What failed stays longer, for there is something to decide. */
const staysMs = { info: 8_000, good: 8_000, danger: 20_000 };
type Said = Required<Pick<ToastMessage, 'tone'>> & Pick<ToastMessage, 'action'>;

export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider limit={3}>
      <Say>{children}</Say>
      <Shown />
    </Base.Provider>
  );
}

function Say({ children }: { children: ReactNode }) {
  const { add } = Base.useToastManager<Said>();
  const toast = useCallback(
    ({ text, tone = 'info', action }: ToastMessage) =>
      void add({ title: text, timeout: staysMs[tone], data: { tone, action } }),
    [add],
  );
  return <ToastContext value={toast}>{children}</ToastContext>;
}

function Shown() {
  const { words } = useUi();
  const { toasts } = Base.useToastManager<Said>();
  return (
    <Base.Portal>
      <Base.Viewport
        aria-label={words.notifications}
        className="fixed inset-x-0 bottom-22 z-60 mx-auto flex w-[min(28rem,100%-1.5rem)] flex-col gap-2 rounded-2xl empty:hidden"
      >
        {toasts.map((toast) => (
          <One key={toast.id} toast={toast} />
        ))}
      </Base.Viewport>
    </Base.Portal>
  );
}

/** Its words are a live region of their own; its buttons are not read with them. */
function One({ toast }: { toast: ToastObject<Said> }) {
  const { words } = useUi();
  const { close } = Base.useToastManager();
  const { tone, action } = toast.data ?? { tone: 'info' };
  const Icon = icons[tone];
  return (
    <Base.Root
      toast={toast}
      swipeDirection={['down', 'left', 'right']}
      role="group"
      aria-modal={undefined}
      className="flex items-center gap-3 rounded-2xl border border-line bg-raised ps-4 pe-1 shadow-float transition-[opacity,translate] duration-150 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0 motion-reduce:transition-none"
    >
      <Icon aria-hidden="true" className={`size-5 shrink-0 ${looks[tone]}`} />
      <div role={tone === 'danger' ? 'alert' : 'status'} className="min-w-0 flex-1 py-3">
        <Base.Title render={<p />} className="text-sm text-pretty wrap-anywhere" />
      </div>
      {action && (
        <Button
          variant="quiet"
          size="small"
          onClick={() => {
            close(toast.id);
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={words.close} icon={X} onClick={() => close(toast.id)} />
    </Base.Root>
  );
}

const icons = { info: Info, good: CircleCheck, danger: CircleAlert };
const looks = { info: 'text-accent-ink', good: 'text-good-ink', danger: 'text-danger-ink' };
