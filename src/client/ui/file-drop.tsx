import { File as FileIcon, X } from 'lucide-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { FilePlace } from './file-place.tsx';
import type { FilePlaceProps } from './file-place.tsx';
import { IconButton } from './icon-button.tsx';
import { useUi } from './ui-context.ts';

export type FileDropProps = Omit<FilePlaceProps, 'input'> & {
  files: readonly File[];
  /** All that are now chosen; which of them are taken is for whoever asks to say. */
  onFiles(files: File[]): void;
  /** Beside a file's name: how large it is, or how far it has come. */
  renderNote?: (file: File) => ReactNode;
};

/** Files by a button or dropped, and those that are chosen, each with the way out of it. */
export function FileDrop({ files, onFiles, renderNote, ...place }: FileDropProps) {
  const { multiple, disabled = false } = place;
  const { words } = useUi();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="space-y-2">
      <FilePlace {...place} input={input} onFiles={(chosen) => onFiles(multiple ? [...files, ...chosen] : chosen)} />
      <ul className="space-y-1 empty:hidden">
        {files.map((file, at) => (
          <li key={`${at} ${file.name}`} className="flex items-center gap-3 rounded-xl bg-sunken ps-3.5">
            <FileIcon aria-hidden="true" className="size-4 shrink-0 text-soft" />
            <span className="min-w-0 flex-1 py-2">
              <span className="block truncate text-sm font-medium">
                <bdi>{file.name}</bdi>
              </span>
              {renderNote?.(file)}
            </span>
            <IconButton
              label={words.remove(file.name)}
              icon={X}
              disabled={disabled}
              onClick={() => {
                onFiles(files.filter((each) => each !== file));
                input.current?.focus();
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
