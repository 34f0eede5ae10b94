import { Download } from 'lucide-react';
import type { Attachment } from '../../shared/public.ts';
import { isolated } from '../i18n/isolated.ts';
import { useUi } from '../ui/ui-context.ts';
import { fileAddress } from './file-address.ts';
import { FileIcon } from './file-icon.tsx';
import { sizeText } from './size-text.ts';

/** What a file is called, what it is and how large; pressed, it is downloaded. */
export function FileCard({ file }: { file: Attachment }) {
  const { tag } = useUi();
  const { name, mediaType, size } = file;
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toUpperCase();
  return (
    <a
      href={fileAddress(file)}
      download={name}
      title={name}
      className="flex h-15 items-center gap-3 rounded-xl px-3 -outline-offset-2"
    >
      <FileIcon mediaType={mediaType} />
      <span className="min-w-0 flex-1">
        <bdi className="block truncate text-sm font-medium">{name}</bdi>
        <span className="block text-xs">
          {[ending, sizeText(size, tag)].flatMap((said) => (said ? isolated(said) : [])).join(' · ')}
        </span>
      </span>
      <Download aria-hidden="true" className="size-4.5 shrink-0" />
    </a>
  );
}
