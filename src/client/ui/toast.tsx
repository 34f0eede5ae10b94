import { useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { newLayer } from './layer.ts';
import { toastPlace } from './overlay-look.ts';
import { ShownLayer } from './shown-layer.tsx';
import { ToastFace, toastLook } from './toast-face.tsx';
import { ToastContext } from './use-toast.ts';
import type { Toast, ToastMessage } from './use-toast.ts';

const layer = newLayer(async () => (await import('./toast-layer.tsx')).ToastLayer);

/** Says what everything below it has to say; what is said before the toasts are here waits for them, and stands there by itself should they not come. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [waiting, setWaiting] = useState<readonly ToastMessage[]>([]);
  const queue = useRef<ToastMessage[]>([]);
  const show = useRef<Toast | null>(null);
  const toast = useCallback((message: ToastMessage) => {
    if (show.current) return show.current(message);
    queue.current.push(message);
    setWaiting([...queue.current]);
  }, []);
  const forget = useCallback(() => {
    queue.current = [];
    setWaiting([]);
  }, []);
  const onReady = useCallback(
    (ready: Toast | null) => {
      show.current = ready;
      if (!ready) return;
      queue.current.forEach(ready);
      forget();
    },
    [forget],
  );
  const last = waiting.at(-1);
  return (
    <ToastContext value={toast}>
      {children}
      <ShownLayer
        layer={layer}
        props={{ onReady }}
        open={last !== undefined}
        onClose={forget}
        note={{ coming: null, failed: last && <Alone message={last} onClose={forget} /> }}
      />
    </ToastContext>
  );
}

function Alone({ message, onClose }: { message: ToastMessage; onClose(): void }) {
  return (
    <div role="group" className={`${toastPlace} ${toastLook}`}>
      <ToastFace {...message} onClose={onClose}>
        <p className="text-sm text-pretty wrap-anywhere">{message.text}</p>
      </ToastFace>
    </div>
  );
}
