import type { ChosenFile } from './chosen-file.ts';
import { progressOf } from './progress-text.ts';

/** How far a file has come, as a line. */
export function ProgressBar({ file }: { file: ChosenFile }) {
  const done = Math.round(progressOf(file) * 100);
  return (
    <span
      role="progressbar"
      aria-label={file.name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={done}
      style={{ height: 4 }}
      className="mt-1 block overflow-hidden rounded-full bg-sunken forced-colors:border"
    >
      <span
        className="block h-full rounded-full bg-accent transition-[width] motion-reduce:transition-none forced-colors:bg-[Highlight]"
        style={{ width: `${done}%` }}
      />
    </span>
  );
}
