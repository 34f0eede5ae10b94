import { newLayer } from '../ui/layer.ts';
import { ShownLayer } from '../ui/shown-layer.tsx';
import type { ReadersDialogProps } from './readers-dialog.tsx';

const layer = newLayer(async () => (await import('./readers-dialog.tsx')).ReadersDialog);

/** Who has read a message of mine, as soon as it is asked and what shows it is here. */
export function ShownReaders(props: ReadersDialogProps) {
  return <ShownLayer layer={layer} props={props} open={props.message !== null} onClose={props.onClose} />;
}
