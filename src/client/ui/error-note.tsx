import { CircleAlert, CloudAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { useUi } from './ui-context.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export type ErrorNoteProps = {
  /** What happened, what is safe, and what to do. */
  children: ReactNode;
  onRetry?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
  /** `box`: beside what it is about · `bar`: across a pane · `page`: in the place of what did not come. */
  look?: 'box' | 'bar' | 'page';
};

/** The one place in which an error is shown, said once to a screen reader, with what can be done about it. */
export function ErrorNote({ children, onRetry, onClose, look = 'box' }: ErrorNoteProps) {
  const { words } = useUi();
  const Icon = look === 'page' ? CloudAlert : CircleAlert;
  return (
    <div role="alert" className={looks[look]}>
      <Icon aria-hidden="true" className={look === 'page' ? 'size-9 text-faint' : 'mt-0.5 size-4.5 shrink-0'} />
      <div className={`min-w-0 text-pretty wrap-anywhere ${look === 'page' ? 'text-soft' : 'flex-1'}`}>{children}</div>
      {onRetry && (
        <Button variant="secondary" size="small" onClick={onRetry}>
          {words.retry}
        </Button>
      )}
      {onClose && <IconButton label={words.close} icon={X} onClick={onClose} className="-my-3 -me-2.5" />}
    </div>
  );
}

const looks = {
  box: 'flex flex-wrap items-start gap-2.5 rounded-xl bg-danger-soft px-3.5 py-3 text-sm text-danger-ink forced-colors:border',
  bar: 'flex items-start gap-2.5 border-b border-line bg-danger-soft px-4 py-3 text-sm text-danger-ink',
  page: 'flex flex-col items-center gap-3 px-6 py-12 text-center',
};

/** An error that passes by itself: the time left counts down before the eye and is said once to a screen reader; over, the note goes. */
export function WaitNote({ until }: { until: number }) {
  const { sayWait } = useUi();
  const [seenAt] = useState(() => Date.now());
  const [now, setNow] = useState(seenAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  if (now >= until) return null;
  return (
    <ErrorNote>
      <span aria-hidden="true">{sayWait(until - now)}</span>
      <VisuallyHidden>{sayWait(until - seenAt)}</VisuallyHidden>
    </ErrorNote>
  );
}
