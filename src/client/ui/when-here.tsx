import { createElement, memo, useMemo, useSyncExternalStore } from 'react';
import type { ComponentType } from 'react';
import type { Layer } from './layer.ts';

type Props<Own extends object> = { layer: Layer<ComponentType<Own>>; props: Own };

/**
 * A part that a first visit does without: it stands there once it was fetched ahead with the others, and is never asked for by itself. It is drawn anew
 * where it is given something else, and not with each letter that is typed beside it.
 */
export function WhenHere<Own extends object>({ layer, props }: Props<Own>) {
  const part = useSyncExternalStore(layer.watch, layer.here);
  const Part = useMemo(() => part && (memo(part) as unknown as ComponentType<Own>), [part]);
  return Part && createElement(Part, props);
}
