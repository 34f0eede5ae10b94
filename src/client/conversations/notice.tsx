import { CircleAlert, X } from 'lucide-react';
import { useTranslate } from '../i18n/use-translate.ts';
import { IconButton } from '../ui/icon-button.tsx';

/** Something that the reader should know now; it stays until they close it. */
export function Notice({ text, onClose }: { text: string; onClose(): void }) {
  const t = useTranslate();
  return (
    <div
      role="alert"
      className="flex items-center gap-3 border-b border-line bg-danger-soft ps-4 pe-1 text-sm text-danger-ink"
    >
      <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 wrap-anywhere">{text}</p>
      <IconButton label={t('conversation.close')} icon={X} onClick={onClose} />
    </div>
  );
}
