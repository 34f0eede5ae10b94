import { RotateCw, X } from 'lucide-react';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ChosenFace } from './chosen-face.tsx';
import type { ChosenFile } from './chosen-file.ts';
import { isFinal } from './is-final.ts';

export type ChosenRowProps = { file: ChosenFile; onRetry?: () => void; onRemove?: () => void };

/** A file that is on its way, or was refused and says why; what can be done about it stands beside it. */
export function ChosenRow({ file, onRetry, onRemove }: ChosenRowProps) {
  const t = useTranslate();
  const name = isolated(file.name);
  const mayRetry = onRetry && file.state === 'failed' && !isFinal(file.reason);
  return (
    <div className="flex h-full min-w-0 items-center rounded-xl bg-raised text-ink">
      <ChosenFace file={file} />
      {mayRetry && <IconButton label={t('files.retry', { name })} icon={RotateCw} onClick={onRetry} />}
      {onRemove && <IconButton label={t('files.remove', { name })} icon={X} onClick={onRemove} />}
    </div>
  );
}
