import { newLayer } from '../ui/layer.ts';
import { ShownLayer } from '../ui/shown-layer.tsx';
import type { EmojiPickerProps } from './emoji-picker.tsx';

const layer = newLayer(async () => (await import('./emoji-picker.tsx')).EmojiPicker);

/** The picker, fetched as what opens above a page is. */
export function EmojiPanel(props: EmojiPickerProps) {
  return <ShownLayer layer={layer} props={props} open />;
}
