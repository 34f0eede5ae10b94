import type { LucideIcon } from 'lucide-react';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';

type Props = {
  icon: LucideIcon;
  text: string;
  /** What stands behind it. */
  more?: string | undefined;
  tone?: 'soft' | 'danger';
  /** It is told to whoever hears the page as soon as it is there. */
  told: boolean;
  onOpen(): void;
};

/** Above the box: what else there is of the reader's own in this conversation, and the way to it. */
export function BoxNote({ icon: Icon, text, more = '', tone = 'soft', told, onOpen }: Props) {
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={onOpen}
        className={`flex min-h-8 w-full items-center gap-2 rounded-xl px-4 text-start text-sm hover:bg-sunken pointer-coarse:min-h-11 ${tone === 'danger' ? 'text-danger-ink' : 'text-soft'}`}
      >
        <Icon aria-hidden="true" className="size-4 shrink-0" />
        <span className="min-w-0 flex-1 truncate">
          <span className="font-medium">{text}</span>
          <span>{more}</span>
        </span>
      </button>
      <VisuallyHidden>
        <span role="status">{told && text}</span>
      </VisuallyHidden>
    </>
  );
}
