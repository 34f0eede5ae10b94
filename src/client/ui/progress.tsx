export type ProgressProps = {
  label: string;
  /** From 0 to 1; null while it is not known how much there is. */
  value: number | null;
  /** What stands beside the label: "12 of 40". */
  note?: string;
};

/** How far something has come, in words and as a bar. */
export function Progress({ label, value, note }: ProgressProps) {
  const percent = value === null ? null : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div className="min-w-0 space-y-1.5">
      <p className="flex justify-between gap-3 text-sm">
        <span className="min-w-0 truncate">{label}</span>
        <span className="shrink-0 text-soft tabular-nums">{note ?? (percent === null ? '' : `${percent} %`)}</span>
      </p>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
        aria-valuetext={note}
        className="h-2 overflow-hidden rounded-full bg-sunken forced-colors:border"
      >
        <div
          className={`h-full rounded-full bg-accent transition-[width] motion-reduce:transition-none forced-colors:bg-[Highlight] ${percent === null ? 'animate-pulse motion-reduce:animate-none' : ''}`}
          style={{ width: `${percent ?? 100}%` }}
        />
      </div>
    </div>
  );
}
