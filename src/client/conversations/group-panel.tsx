import { useTranslate } from '../i18n/use-translate.ts';
import { Dialog } from '../ui/dialog.tsx';
import { newLayer } from '../ui/layer.ts';
import { ShownLayer } from '../ui/shown-layer.tsx';
import type { GroupProps } from './group.tsx';
import { kindText } from './name-of.ts';

export type GroupPanelProps = GroupProps & { open: boolean; onClose(): void };

const layer = newLayer(async () => (await import('./group.tsx')).Group);

/** A group or an announcement and everyone who reads it, with what may be changed about it. */
export function GroupPanel({ open, onClose, ...group }: GroupPanelProps) {
  const t = useTranslate();
  return (
    <Dialog open={open} onClose={onClose} title={t(kindText(group.conversation))}>
      <ShownLayer layer={layer} props={group} open />
    </Dialog>
  );
}
