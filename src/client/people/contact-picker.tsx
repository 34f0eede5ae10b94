import { useState } from 'react';
import type { Contact } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { LayerTexts } from '../layout/layer-texts.tsx';
import { Button } from '../ui/button.tsx';
import { PickList } from '../ui/pick-list.tsx';
import { AudienceSelect } from './audience-select.tsx';
import { ContactOption } from './contact-option.tsx';
import { ContactSearchState } from './contact-search-state.tsx';
import { useContacts } from './use-contacts.ts';
import { useGrouped } from './use-grouped.ts';

type Chosen = Pick<Contact, 'establishmentId' | 'userId'>;

export type ContactPickerProps = {
  /** Looks in this school alone. */
  establishmentId?: string | undefined;
  /** Those who have been chosen so far, where several may be. */
  chosen?: readonly Chosen[];
  /** Why somebody who is found cannot be chosen. */
  reasonAgainst?: ((contact: Contact) => string | null) | undefined;
  /** Chosen, or, who was chosen already, no longer. */
  onChoose(contact: Contact): void;
  /** Chosen together, as a class or its families; without it, nobody but one by one. */
  onChooseAll?: ((contacts: Contact[]) => void) | undefined;
};

const nobody: readonly Chosen[] = [];

/** Whom one may write to, before anything is typed and by what is typed. Who was chosen empties the box for the next. */
export function ContactPicker(props: ContactPickerProps) {
  return (
    <LayerTexts>
      <Picker {...props} />
    </LayerTexts>
  );
}

function Picker({
  establishmentId,
  chosen = nobody,
  reasonAgainst = () => null,
  onChoose,
  onChooseAll,
}: ContactPickerProps) {
  const t = useTranslate();
  const [typed, setTyped] = useState('');
  const contacts = useContacts(typed, establishmentId);
  const groups = useGrouped(contacts);
  const isChosen = (contact: Contact) =>
    chosen.some((one) => one.userId === contact.userId && one.establishmentId === contact.establishmentId);
  return (
    <PickList
      label={t('search.label')}
      groups={groups}
      toText={({ name }) => name}
      toValue={({ establishmentId: school, userId }) => `${school} ${userId}`}
      renderItem={(contact) => <ContactOption contact={contact} reason={reasonAgainst(contact)} />}
      reasonAgainst={reasonAgainst}
      chosen={groups.flatMap(({ items }) => items.filter(isChosen))}
      onPick={(contact) => {
        setTyped('');
        onChoose(contact);
      }}
      typed={typed}
      onType={setTyped}
      searching={contacts.state === 'searching'}
      answered={contacts.state === 'found' || contacts.state === 'idle'}
      before={
        <>
          {onChooseAll && typed === '' && (
            <AudienceSelect
              establishmentId={establishmentId}
              onChooseAll={(found) => onChooseAll(found.filter((contact) => reasonAgainst(contact) === null))}
            />
          )}
          <ContactSearchState contacts={contacts} />
        </>
      }
      after={
        contacts.hasMore && (
          <p className="flex justify-center pb-3">
            <Button variant="quiet" size="small" onClick={contacts.more}>
              {t('search.more')}
            </Button>
          </p>
        )
      }
    />
  );
}
