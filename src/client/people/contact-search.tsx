import { useTranslate } from '../i18n/use-translate.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ContactPicker } from './contact-picker.tsx';
import type { ContactPickerProps } from './contact-picker.tsx';

export type ContactSearchProps = ContactPickerProps & {
  open: boolean;
  /** What somebody is looked for; without it, a new conversation. */
  title?: string;
  onClose(): void;
};

/** Finds somebody, by name or e-mail, as one types. */
export function ContactSearch({ open, title, onClose, ...picker }: ContactSearchProps) {
  const t = useTranslate();
  return (
    <Dialog open={open} onClose={onClose} title={title ?? t('search.title')}>
      <ContactPicker {...picker} />
    </Dialog>
  );
}
