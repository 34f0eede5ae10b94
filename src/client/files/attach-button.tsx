import { Paperclip } from 'lucide-react';
import { memo } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { IconButton } from '../ui/icon-button.tsx';
import type { Attach } from './use-attach-to.ts';

export const AttachButton = memo(function AttachButton({ attach: { fault, open } }: { attach: Attach }) {
  const label = useTranslate()('files.attach');
  return (
    <IconButton
      label={label}
      icon={Paperclip}
      title={fault ?? label}
      aria-disabled={fault !== null || undefined}
      onClick={open}
      className="my-0.5 -ms-3"
    />
  );
});
