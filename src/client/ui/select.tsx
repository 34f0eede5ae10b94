import type { ReactNode } from 'react';
import { newLayer } from './layer.ts';
import { ShownLayer } from './shown-layer.tsx';
import { Skeleton } from './skeleton.tsx';

export type Option = { value: string; label: string; help?: ReactNode; disabled?: boolean };

export type SelectProps = {
  options: readonly Option[];
  name?: string;
  value?: string | null;
  defaultValue?: string | null;
  disabled?: boolean;
  /** Shown while nothing is chosen. */
  placeholder?: string;
  onChange?(value: string): void;
};

const layer = newLayer(async () => (await import('./select-layer.tsx')).SelectLayer);

/** One of a few, each with a line of its own to say what it means. */
export function Select(props: SelectProps) {
  return <ShownLayer layer={layer} props={props} open until={<Skeleton className="h-12 w-full" />} />;
}
