import { Search } from 'lucide-react';
import { useId, useState } from 'react';
import type { Contact } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { ContactList, optionId } from './contact-list.tsx';
import { ContactSearchState } from './contact-search-state.tsx';
import { useContacts } from './use-contacts.ts';
import { usePicking } from './use-picking.ts';

export type ContactPickerProps = {
  /** Looks in this school alone. */
  establishmentId?: string | undefined;
  /** Why somebody who is found cannot be chosen. */
  reasonAgainst?: ((contact: Contact) => string | null) | undefined;
  onChoose(contact: Contact): void;
};

/** The combobox pattern: the focus stays in the box while the arrows move through the list. Who was chosen empties it for the next. */
export function ContactPicker({ establishmentId, reasonAgainst = () => null, onChoose }: ContactPickerProps) {
  const t = useTranslate();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const contacts = useContacts(typed, establishmentId);
  const { found, state } = contacts;
  const choose = (index: number) => {
    const contact = found[index];
    if (!contact || reasonAgainst(contact) !== null) return;
    setTyped('');
    onChoose(contact);
  };
  // Enter pressed before the answer is here must not choose the best match of an earlier word.
  const onEnter = (index: number) => state === 'found' && choose(index);
  const { active, setActive, onKeyDown } = usePicking(found.length, onEnter);
  return (
    <>
      <div className="relative mx-5 mt-1 mb-3 shrink-0">
        <span className="pointer-events-none absolute inset-y-0 start-3.5 flex items-center text-faint">
          {state === 'searching' ? <Spinner className="size-5" /> : <Search aria-hidden="true" className="size-5" />}
        </span>
        <input
          role="combobox"
          data-autofocus
          aria-label={t('search.label')}
          aria-autocomplete="list"
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-activedescendant={active >= 0 ? optionId(listId, active) : undefined}
          placeholder={t('search.label')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
          dir="auto"
          className="block min-h-12 w-full rounded-xl border border-edge bg-surface px-11 text-base"
        />
      </div>
      <div className="min-h-64 flex-1 overflow-y-auto border-t border-line sm:min-h-80">
        <ContactSearchState contacts={contacts} />
        <ContactList
          id={listId}
          contacts={found}
          active={active}
          reasonAgainst={reasonAgainst}
          onHover={setActive}
          onPick={choose}
        />
        {contacts.hasMore && (
          <p className="flex justify-center pb-3">
            <Button variant="quiet" size="small" onClick={contacts.more}>
              {t('search.more')}
            </Button>
          </p>
        )}
      </div>
    </>
  );
}
