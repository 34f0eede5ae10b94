import { useTranslate } from '../i18n/use-translate.ts';
import { Dialog } from '../ui/dialog.tsx';
import { newLayer } from '../ui/layer.ts';
import { ShownLayer } from '../ui/shown-layer.tsx';

export type NewGroupProps = { open: boolean; onClose(): void; onOpen(conversationId: string): void };

const form = newLayer(async () => (await import('./group-form.tsx')).GroupForm);

/** Names a group and gathers its people. It closes when the group is there: a refusal loses nothing of it. */
export function NewGroup({ open, onClose, onOpen }: NewGroupProps) {
  const t = useTranslate();
  const onMade = (id: string) => {
    onClose();
    onOpen(id);
  };
  return (
    <Dialog open={open} onClose={onClose} title={t('group.title')}>
      <ShownLayer layer={form} props={{ onOpen: onMade }} open />
    </Dialog>
  );
}
