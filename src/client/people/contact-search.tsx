import { loadLayerWords } from '../i18n/layer-words.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { newLayer } from '../ui/layer.ts';
import { ShownLayer } from '../ui/shown-layer.tsx';
import type { ContactPickerProps } from './contact-picker.tsx';

export type ContactSearchProps = ContactPickerProps & {
  open: boolean;
  /** What somebody is looked for; without it, a new conversation. */
  title?: string;
  /** The button that ends a choice of several. */
  doneLabel?: string;
  onClose(): void;
};

/** Its sentences come with it, so that the box is there for the focus when the dialog opens. */
const layer = newLayer(async () => {
  const [{ ContactPicker }] = await Promise.all([import('./contact-picker.tsx'), loadLayerWords()]);
  return ContactPicker;
});

/** Finds somebody, by name or e-mail, as one types. */
export function ContactSearch({ open, title, doneLabel, onClose, ...picker }: ContactSearchProps) {
  const t = useTranslate();
  return (
    <Dialog open={open} onClose={onClose} title={title ?? t('search.title')}>
      <ShownLayer layer={layer} props={picker} open />
      {doneLabel && (
        <p className="shrink-0 border-t border-line px-5 py-3">
          <Button className="w-full" onClick={onClose}>
            {doneLabel}
          </Button>
        </p>
      )}
    </Dialog>
  );
}
