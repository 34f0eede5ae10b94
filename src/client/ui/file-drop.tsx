import { File as FileIcon, Upload, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useBox } from './field-context.ts';
import { IconButton } from './icon-button.tsx';
import { useUi } from './ui-context.ts';

export type FileDropProps = {
  files: readonly File[];
  /** All that are now chosen; which of them are taken is for whoever asks to say. */
  onFiles(files: File[]): void;
  /** As an input's `accept`: `.csv,text/csv`. */
  accept?: string;
  multiple?: boolean;
  disabled?: boolean;
  /** Beside a file's name: how large it is, or how far it has come. */
  renderNote?: (file: File) => ReactNode;
};

/** Files by a button, which is all that one needs, or dropped onto it. */
export function FileDrop({ files, onFiles, accept, multiple = false, disabled = false, renderNote }: FileDropProps) {
  const { words } = useUi();
  const { 'data-optional': _, ...box } = useBox({});
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const add = (list: FileList | null) => {
    const chosen = Array.from(list ?? []);
    if (chosen.length > 0 && !disabled) onFiles(multiple ? [...files, ...chosen] : chosen.slice(0, 1));
  };
  return (
    <div className="space-y-2">
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add(event.dataTransfer.files);
        }}
        className={`flex min-h-24 cursor-pointer flex-col items-center justify-center gap-1 rounded-xl border border-dashed px-4 py-3 text-center has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-ink has-aria-invalid:border-danger-ink has-disabled:cursor-not-allowed has-disabled:text-faint ${over ? 'border-accent-ink bg-accent-soft' : 'border-edge bg-surface hover:bg-sunken'}`}
      >
        <input
          {...box}
          ref={input}
          type="file"
          accept={accept}
          multiple={multiple}
          disabled={disabled}
          className="sr-only"
          onChange={(event) => {
            add(event.target.files);
            // The same file, mended, may be chosen again.
            event.target.value = '';
          }}
        />
        <Upload aria-hidden="true" className="size-5 text-soft" />
        <span className="font-semibold text-accent-ink">{words.chooseFiles}</span>
        <span className="text-sm text-faint pointer-coarse:hidden">{words.dropFiles}</span>
      </label>
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
