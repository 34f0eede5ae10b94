import { useTranslate } from '../i18n/use-translate.ts';
import { useUi } from '../ui/ui-context.ts';
import type { ChosenFile } from './chosen-file.ts';
import { FileIcon } from './file-icon.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { progressText } from './progress-text.ts';
import { useBytesAddress } from './use-bytes-address.ts';

/** What a chosen file is: its picture or its sign, its name, and how far it has come. */
export function ChosenFace({ file }: { file: ChosenFile }) {
  const t = useTranslate();
  const { tag } = useUi();
  const address = useBytesAddress(file);
  const isRefused = file.state === 'failed';
  return (
    <div className="flex min-w-0 flex-1 items-center gap-2.5 p-1">
      <span className="flex size-11 shrink-0 items-center justify-center overflow-hidden rounded-lg bg-sunken text-soft">
        {address ? (
          <img src={address} alt="" style={{ objectFit: 'cover' }} className="size-full" />
        ) : (
          <FileIcon mediaType={file.mediaType} />
        )}
      </span>
      <span className="min-w-0 flex-1">
        <bdi className="block truncate text-sm font-medium">{file.name}</bdi>
        <span
          role={isRefused ? 'alert' : undefined}
          className={`block text-xs ${isRefused ? 'text-danger-ink' : 'text-soft tabular-nums'}`}
        >
          {progressText(file, t, tag)}
        </span>
        {file.state === 'waiting' && <ProgressBar file={file} />}
      </span>
    </div>
  );
}
