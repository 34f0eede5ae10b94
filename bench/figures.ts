/** One line of the table. `ratio` is ours to the reference; `reached` is null where there is no target. */
export type Figure = {
  scenario: string;
  figure: string;
  unit: string;
  reference: number | null;
  ours: number;
  ratio: number | null;
  target: string;
  reached: boolean | null;
};

type Target = { ratio?: { atMost?: number; atLeast?: number }; ours?: { atMost?: number; atLeast?: number } };

export function newFigure(
  options: Omit<Figure, 'ratio' | 'reached' | 'target' | 'reference'> & { reference?: number | null; ratio?: number },
  target: Target = {},
): Figure {
  const { reference = null } = options;
  const ratio = options.ratio ?? (reference === null ? null : options.ours / reference);
  return {
    ...options,
    reference,
    ratio,
    target: wordsOf(target, options.unit),
    reached: isReached(target, ratio, options.ours),
  };
}

function isReached({ ratio, ours }: Target, measuredRatio: number | null, measured: number): boolean | null {
  if (ratio) return measuredRatio !== null && within(measuredRatio, ratio);
  return ours ? within(measured, ours) : null;
}

function within(
  value: number,
  { atMost = Infinity, atLeast = -Infinity }: { atMost?: number; atLeast?: number },
): boolean {
  return value <= atMost && value >= atLeast;
}

function wordsOf({ ratio, ours }: Target, unit: string): string {
  const bound = ratio ?? ours;
  if (!bound) return '';
  const words = bound.atMost === undefined ? `≥ ${bound.atLeast}` : `≤ ${bound.atMost}`;
  return ratio ? `${words} ×` : `${words} ${unit}`;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const headings = ['scenario', 'figure', 'reference', 'ours', 'ratio', 'target', 'reached'];

export function tableOf(figures: Figure[]): string {
  const rows = figures.map(({ scenario, figure, unit, reference, ours, ratio, target, reached }) => [
    scenario,
    `${figure}, ${unit}`,
    reference === null ? '–' : shown(reference),
    shown(ours),
    ratio === null ? '–' : ratio.toFixed(2),
    target || '–',
    reached === null ? '–' : reached ? 'yes' : 'NO',
  ]);
  const widths = headings.map((heading, column) => Math.max(heading.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(headings), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Three figures that count. */
function shown(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}
