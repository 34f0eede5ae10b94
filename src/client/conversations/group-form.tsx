import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { createConversationInput } from '../../shared/inputs.ts';
import type { Contact } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { LayerTexts } from '../layout/layer-texts.tsx';
import { ContactSearch } from '../people/contact-search.tsx';
import { together, toggled } from '../people/toggled.ts';
import { Button } from '../ui/button.tsx';
import { FieldGroup } from '../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { PeopleChips } from './people-chips.tsx';
import { TitleField } from './title-field.tsx';
import { useNewConversation } from './use-new-conversation.ts';

type Props = { onOpen(conversationId: string): void };

/** What a new group is called and who is in it, all of one school. */
export function GroupForm(props: Props) {
  return (
    <LayerTexts>
      <NewGroupForm {...props} />
    </LayerTexts>
  );
}

function NewGroupForm({ onOpen }: Props) {
  const t = useTranslate();
  const [people, setPeople] = useState<Contact[]>([]);
  const [searching, setSearching] = useState(false);
  const { open } = useNewConversation(onOpen);
  const establishmentId = people[0]?.establishmentId;
  const without = (userId: string) => people.filter((one) => one.userId !== userId);
  return (
    <>
      <Form
        className="flex min-h-0 flex-col gap-4 overflow-y-auto p-5 pt-2"
        schema={createConversationInput}
        fixed={{ kind: 'group', establishmentId, participantIds: people.map(({ userId }) => userId) }}
        sentences={{
          title: { too_small: t('group.needName') },
          participantIds: { too_small: t('group.needPeople') },
        }}
        fieldOf={{ 'conversation.titleNeeded': 'title' }}
        onSubmit={open}
      >
        <TitleField label={t('group.name')} />
        <FieldGroup label={t('group.people')} name="participantIds">
          <PeopleChips people={people} className="mb-2" onRemove={(userId) => setPeople(without(userId))} />
          <Button variant="secondary" size="small" onClick={() => setSearching(true)}>
            <UserPlus aria-hidden="true" className="size-4" />
            <span>{t('group.add')}</span>
          </Button>
        </FieldGroup>
        <FormActions>
          <SubmitButton>{t('group.create')}</SubmitButton>
        </FormActions>
      </Form>
      <ContactSearch
        open={searching}
        title={t('group.addTo')}
        establishmentId={establishmentId}
        chosen={people}
        doneLabel={t('group.chosen', { count: people.length })}
        onClose={() => setSearching(false)}
        onChoose={(contact) => setPeople(toggled(people, contact))}
        onChooseAll={(contacts) => setPeople(together(people, contacts))}
      />
    </>
  );
}
