import { Upload } from 'lucide-react';
import { useState } from 'react';
import type { RefObject } from 'react';
import { useBox } from './field-context.ts';
import { useUi } from './ui-context.ts';

export type FilePlaceProps = {
  input?: RefObject<HTMLInputElement | null>;
  onFiles(files: File[]): void;
  /** As an input's `accept`: `.csv,text/csv`. */
  accept?: string | undefined;
  multiple?: boolean;
  disabled?: boolean;
};

/** Where files are chosen: by a button, which is all that one needs, or dropped onto it. */
export function FilePlace({ input, onFiles, accept, multiple = false, disabled = false }: FilePlaceProps) {
  const { words } = useUi();
  const { 'data-optional': _, ...box } = useBox({});
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const chosen = Array.from(list ?? []);
    if (chosen.length > 0 && !disabled) onFiles(multiple ? chosen : chosen.slice(0, 1));
  };
  return (
    <label
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
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
          take(event.target.files);
          // The same file, mended, may be chosen again.
          event.target.value = '';
        }}
      />
      <Upload aria-hidden="true" className="size-5 text-soft" />
      <span className="font-semibold text-accent-ink">{words.chooseFiles}</span>
      <span className="text-sm text-faint pointer-coarse:hidden">{words.dropFiles}</span>
    </label>
  );
}
