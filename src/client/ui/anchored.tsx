import type { ReactNode } from 'react';
import { newLayer } from './layer.ts';
import { ShownLayer } from './shown-layer.tsx';

export type AnchoredProps = {
  /** What it stands beside; null: closed. */
  anchor: Element | null;
  label: string;
  onClose(): void;
  /** What gets the focus when it closes, where that is not what it stands beside; null for nothing. */
  focusAfter?(): HTMLElement | null | undefined;
  children: ReactNode;
};

const layer = newLayer(async () => (await import('./anchored-layer.tsx')).AnchoredLayer);

/** A panel beside something that many of its kind share: Esc, a press elsewhere and leaving it with Tab close it. The arrows go through its buttons. */
export function Anchored(props: AnchoredProps) {
  return <ShownLayer layer={layer} props={props} open={props.anchor !== null} onClose={props.onClose} />;
}
