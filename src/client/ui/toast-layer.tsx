import { Toast as Base } from '@base-ui/react/toast';
import type { ToastObject } from '@base-ui/react/toast';
import { useEffect } from 'react';
import { toastPlace } from './overlay-look.ts';
import { ToastFace, toastLook } from './toast-face.tsx';
import type { Toast, ToastMessage } from './use-toast.ts';
import { useUi } from './ui-context.ts';

/** How long one stays, at least; the pointer and the focus on any of them hold them all. What failed stays longer, for there is something to decide. */
const usualMs = { info: 8_000, good: 8_000, news: 8_000, danger: 20_000 };
type Said = Pick<ToastMessage, 'tone' | 'heading' | 'action'>;

export type ToastLayerProps = {
  /** Is given the way to show one, and null when there is none any more. */
  onReady(show: Toast | null): void;
};

export function ToastLayer({ onReady }: ToastLayerProps) {
  return (
    <Base.Provider limit={3}>
      <Ready onReady={onReady} />
      <Shown />
    </Base.Provider>
  );
}

function Ready({ onReady }: ToastLayerProps) {
  const { add, close } = Base.useToastManager<Said>();
  useEffect(() => {
    onReady(({ text, tone = 'info', staysMs = usualMs[tone], key, signal, ...said }) => {
      if (signal?.aborted) return;
      const id = add({ ...(key !== undefined && { id: key }), title: text, timeout: staysMs, data: { tone, ...said } });
      signal?.addEventListener('abort', () => close(id), { once: true });
    });
    return () => onReady(null);
  }, [add, close, onReady]);
  return null;
}

function Shown() {
  const { words } = useUi();
  const { toasts } = Base.useToastManager<Said>();
  return (
    <Base.Portal>
      <Base.Viewport
        aria-label={words.notifications}
        data-toasts=""
        className={`${toastPlace} flex flex-col gap-2 rounded-2xl empty:hidden`}
      >
        {toasts.map((toast) => (
          <One key={toast.id} toast={toast} />
        ))}
      </Base.Viewport>
    </Base.Portal>
  );
}

function One({ toast }: { toast: ToastObject<Said> }) {
  const { close } = Base.useToastManager();
  return (
    <Base.Root
      toast={toast}
      swipeDirection={['down', 'left', 'right']}
      role="group"
      aria-modal={undefined}
      className={`relative transition-[opacity,translate] duration-150 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0 motion-reduce:transition-none ${toastLook}`}
    >
      <ToastFace {...toast.data} onClose={() => close(toast.id)}>
        <Base.Title render={<p />} className="text-sm text-pretty wrap-anywhere" />
      </ToastFace>
    </Base.Root>
  );
}
