import { useTranslate } from '../i18n/use-translate.ts';
import type { Contact } from '../../shared/public.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ContactPicker } from './contact-picker.tsx';

export type ContactSearchProps = { open: boolean; onClose(): void; onChoose(contact: Contact): void };

/** Finds somebody to write to, by name or e-mail, as one types. */
export function ContactSearch({ open, onClose, onChoose }: ContactSearchProps) {
  const t = useTranslate();
  return (
    <Dialog open={open} onClose={onClose} title={t('search.title')} closeLabel={t('app.close')}>
      <ContactPicker onChoose={onChoose} />
    </Dialog>
  );
}
