import { useEffect } from 'react';
import type { Contact } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { ContactOption } from './contact-option.tsx';

type Props = {
  id: string;
  contacts: Contact[];
  active: number;
  reasonAgainst(contact: Contact): string | null;
  onHover(index: number): void;
  onPick(index: number): void;
};

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

export function ContactList({ id, contacts, active, reasonAgainst, onHover, onPick }: Props) {
  const t = useTranslate();
  useEffect(() => {
    document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <ul id={id} role="listbox" aria-label={t('search.label')} className={contacts.length > 0 ? 'p-2' : ''}>
      {contacts.map((contact, index) => (
        <ContactOption
          key={`${contact.establishmentId} ${contact.userId}`}
          id={optionId(id, index)}
          contact={contact}
          selected={index === active}
          reason={reasonAgainst(contact)}
          onHover={() => onHover(index)}
          onPick={() => onPick(index)}
        />
      ))}
    </ul>
  );
}
