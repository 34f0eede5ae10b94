import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { limits } from '../../shared/limits.ts';
import type { Contact } from '../../shared/public.ts';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { ContactSearch } from '../people/contact-search.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { ChosenPeople } from './chosen-people.tsx';
import type { NewConversation } from './use-new-conversation.ts';

export type NewGroupProps = { open: boolean; onClose(): void; onCreate(group: NewConversation): void };

/** Names a group and gathers its people, all of one school. */
export function NewGroup({ open, onClose, onCreate }: NewGroupProps) {
  const t = useTranslate();
  return (
    <Dialog open={open} onClose={onClose} title={t('group.title')} closeLabel={t('conversation.close')}>
      <GroupForm onCreate={onCreate} />
    </Dialog>
  );
}

function GroupForm({ onCreate }: Pick<NewGroupProps, 'onCreate'>) {
  const t = useTranslate();
  const [title, setTitle] = useState('');
  const [people, setPeople] = useState<Contact[]>([]);
  const [searching, setSearching] = useState(false);
  const [tried, setTried] = useState(false);
  const [stranger, setStranger] = useState<string | null>(null);

  const add = (contact: Contact) => {
    setSearching(false);
    const foreign = people[0] && people[0].establishmentId !== contact.establishmentId;
    setStranger(foreign ? contact.name : null);
    if (!foreign) setPeople([...people.filter(({ userId }) => userId !== contact.userId), contact]);
  };
  const create = () => {
    setTried(true);
    const [first] = people;
    if (!first || title.trim() === '') return;
    const participantIds = people.map(({ userId }) => userId);
    onCreate({ establishmentId: first.establishmentId, participantIds, kind: 'group', title: title.trim() });
  };
  const problem = stranger
    ? t('group.otherSchool', { name: isolated(stranger) })
    : tried && people.length === 0
      ? t('group.needPeople')
      : null;
  return (
    <form
      className="flex min-h-0 flex-col gap-4 overflow-y-auto p-5 pt-2"
      onSubmit={(event) => {
        event.preventDefault();
        create();
      }}
    >
      <Field
        label={t('group.name')}
        value={title}
        maxLength={limits.titleCharacters}
        dir="auto"
        onChange={(event) => setTitle(event.target.value)}
        error={tried && title.trim() === '' ? t('group.needName') : undefined}
      />
      <ChosenPeople
        people={people}
        problem={problem}
        onRemove={(id) => setPeople(people.filter((one) => one.userId !== id))}
      >
        <Button variant="secondary" size="small" onClick={() => setSearching(true)}>
          <UserPlus aria-hidden="true" className="size-4" />
          {t('group.add')}
        </Button>
      </ChosenPeople>
      <Button type="submit" className="self-end">
        {t('group.create')}
      </Button>
      <ContactSearch open={searching} onClose={() => setSearching(false)} onChoose={add} />
    </form>
  );
}
