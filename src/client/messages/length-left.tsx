import { newLayer } from '../ui/layer.ts';
import { ShownLayer } from '../ui/shown-layer.tsx';
import { tellWithin } from './tell-within.ts';

const note = newLayer(async () => (await import('./length-note.tsx')).LengthNote);

/** How many characters are left, once it matters. */
export function LengthLeft(props: { id: string; left: number }) {
  return (
    <ShownLayer layer={note} props={props} open={props.left <= tellWithin} note={{ coming: null, failed: null }} />
  );
}
