import type { ReactNode } from 'react';
import { newLayer } from './layer.ts';
import { ShownLayer } from './shown-layer.tsx';

export type DialogProps = {
  open: boolean;
  onClose(): void;
  title: string;
  /** What the closing button is called, where it is not "close"; Esc and a press beside the dialog close too. */
  closeLabel?: string;
  wide?: boolean;
  /** What gets the focus when it closes, where that is not what opened it, as where that can do nothing more. */
  focusAfter?(): HTMLElement | null | undefined;
  children: ReactNode;
};

const layer = newLayer(async () => (await import('./dialog-layer.tsx')).DialogLayer);

/** A modal dialog: it keeps the focus inside, puts it first on what is marked `data-autofocus`, and gives it back to whoever opened it. */
export function Dialog(props: DialogProps) {
  return <ShownLayer layer={layer} props={props} open={props.open} onClose={props.onClose} />;
}
