import { createElement, useEffect, useState, useSyncExternalStore } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { loadLayers } from './layer.ts';
import type { Layer } from './layer.ts';
import { LayerNote } from './layer-note.tsx';

type Shown<Props extends object> = {
  layer: Layer<ComponentType<Props>>;
  props: Props;
  /** Whether it is asked for: it is fetched from then on, and stays once it was. */
  open: boolean;
  /** It could not come, and the reader gave it up. */
  onClose?: () => void;
  /** What stands in its place until then; nothing without it. */
  until?: ReactNode;
  /** What is said while it comes and where it cannot, in the place of the usual sentences. */
  note?: { coming: ReactNode; failed: ReactNode };
};

/** Shows a layer as soon as it was asked for and is here: at once where it was fetched ahead. Where it cannot come, that is said, and it may be asked for again. */
export function ShownLayer<Props extends object>(shown: Shown<Props>) {
  const { layer, props, open, onClose, until = null, note } = shown;
  const part = useSyncExternalStore(layer.watch, layer.here);
  const [wasOpen, setWasOpen] = useState(open);
  const [failed, setFailed] = useState(false);
  if (open && !wasOpen) setWasOpen(true);
  useEffect(() => {
    if (open) loadLayers().catch(() => setFailed(true));
  }, [open]);
  const retry = () => {
    setFailed(false);
    loadLayers().catch(() => setFailed(true));
  };
  if (part && wasOpen) return createElement(part, props);
  const usual = failed ? <LayerNote failed onRetry={retry} onClose={onClose} /> : <LayerNote />;
  return (
    <>
      {until}
      {open && !part && (note ? note[failed ? 'failed' : 'coming'] : usual)}
    </>
  );
}
