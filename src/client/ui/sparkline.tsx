export type SparklineProps = {
  /** What the line shows, in words: it stands for the picture to whoever does not see it. */
  label: string;
  values: readonly number[];
};

const [width, height, edge] = [120, 32, 3];

/** How a number went, at a glance, from the oldest at the start of the line. */
export function Sparkline({ label, values }: SparklineProps) {
  const most = Math.max(...values, 1);
  const step = (width - 2 * edge) / Math.max(1, values.length - 1);
  const points = values.map((value, at) => [edge + at * step, height - edge - (value / most) * (height - 2 * edge)]);
  const [endX, endY] = points.at(-1) ?? [];
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} className="h-8 w-30 rtl:-scale-x-100">
      <polyline
        points={points.map((point) => point.join(',')).join(' ')}
        fill="none"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-accent-ink forced-colors:stroke-[CanvasText]"
      />
      {endX !== undefined && (
        <circle cx={endX} cy={endY} r="3" className="fill-accent-ink forced-colors:fill-[CanvasText]" />
      )}
    </svg>
  );
}
