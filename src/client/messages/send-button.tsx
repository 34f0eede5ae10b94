import { Check, SendHorizontal } from 'lucide-react';
import { useTranslate } from '../i18n/use-translate.ts';
import { IconButton } from '../ui/icon-button.tsx';

type Props = { sends: 'message' | 'change'; sendable: boolean; onSend(): void };

export function SendButton({ sends, sendable, onSend }: Props) {
  const t = useTranslate();
  return (
    <IconButton
      label={t(sends === 'change' ? 'composer.change' : 'composer.send')}
      icon={sends === 'change' ? Check : SendHorizontal}
      variant={sendable ? 'primary' : 'quiet'}
      disabled={!sendable}
      onClick={onSend}
      className="my-0.5 scale-90 rtl:-scale-x-90"
    />
  );
}
