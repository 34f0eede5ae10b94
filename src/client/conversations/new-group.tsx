import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Contact } from '../../shared/public.ts';
import { lineOf } from '../../shared/text.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { ContactSearch } from '../people/contact-search.tsx';
import { useLimits } from '../session/use-limits.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { ChosenPeople } from './chosen-people.tsx';
import { isTitle, TitleField } from './title-field.tsx';
import { useNewConversation } from './use-new-conversation.ts';

export type NewGroupProps = { open: boolean; onClose(): void; onOpen(conversationId: string): void };

/** Names a group and gathers its people, all of one school. It closes when the group is there: a refusal loses nothing of it. */
export function NewGroup({ open, onClose, onOpen }: NewGroupProps) {
  const t = useTranslate();
  return (
    <Dialog open={open} onClose={onClose} title={t('group.title')} closeLabel={t('conversation.close')}>
      <GroupForm
        onOpen={(id) => {
          onClose();
          onOpen(id);
        }}
      />
    </Dialog>
  );
}

function GroupForm({ onOpen }: Pick<NewGroupProps, 'onOpen'>) {
  const t = useTranslate();
  const limits = useLimits();
  const [title, setTitle] = useState('');
  const [people, setPeople] = useState<Contact[]>([]);
  const [searching, setSearching] = useState(false);
  const [tried, setTried] = useState(false);
  const { open, isPending, refusal } = useNewConversation(onOpen);
  const [first] = people;
  const without = (userId: string) => people.filter((one) => one.userId !== userId);

  const create = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isPending || !first || !isTitle(title, limits)) return;
    const participantIds = people.map(({ userId }) => userId);
    open({ establishmentId: first.establishmentId, participantIds, kind: 'group', title: lineOf(title) });
  };
  return (
    <>
      <form className="flex min-h-0 flex-col gap-4 overflow-y-auto p-5 pt-2" onSubmit={create}>
        <TitleField
          label={t('group.name')}
          title={title}
          onTitle={setTitle}
          error={tried && lineOf(title) === '' && t('group.needName')}
        />
        <ChosenPeople
          people={people}
          problem={tried && !first ? t('group.needPeople') : null}
          onRemove={(userId) => setPeople(without(userId))}
        >
          <Button variant="secondary" size="small" onClick={() => setSearching(true)}>
            <UserPlus aria-hidden="true" className="size-4" />
            {t('group.add')}
          </Button>
        </ChosenPeople>
        {refusal && (
          <Notice tone="danger" role="alert">
            {refusal}
          </Notice>
        )}
        <Button type="submit" busy={isPending} className="self-end">
          {t('group.create')}
        </Button>
      </form>
      <ContactSearch
        open={searching}
        title={t('group.addTo')}
        establishmentId={first?.establishmentId}
        reasonAgainst={({ userId }) => (people.some((one) => one.userId === userId) ? t('group.alreadyChosen') : null)}
        onClose={() => setSearching(false)}
        onChoose={(contact) => {
          setSearching(false);
          setPeople([...without(contact.userId), contact]);
        }}
      />
    </>
  );
}
