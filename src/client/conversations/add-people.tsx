import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Contact, Conversation } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { ContactPicker } from '../people/contact-picker.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { PeopleChips } from './people-chips.tsx';
import { together, toggled } from '../people/toggled.ts';
import { reasoned } from './reasoned.ts';
import type { Forbidden } from './reasoned.ts';
import { useGroupChange } from './use-group-change.ts';

/** Opens the search for more people of the group's school. */
export function AddPeople({ conversation, ...rules }: Forbidden & { conversation: Conversation }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" size="small" {...reasoned(rules, t, () => setOpen(true))}>
        <UserPlus aria-hidden="true" className="size-4" />
        <span>{t('group.addPeople')}</span>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('group.addMore')}>
        <Choosing conversation={conversation} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** Who has been chosen stays chosen when the server says no: one of them may be the reason. */
function Choosing({ conversation, onDone }: { conversation: Conversation; onDone(): void }) {
  const t = useTranslate();
  const [people, setPeople] = useState<Contact[]>([]);
  const change = useGroupChange();
  const present = conversation.participants.filter(({ leftAt }) => leftAt === null);
  const reasonAgainst = ({ userId }: Contact) =>
    present.some((one) => one.userId === userId) ? t('group.alreadyIn') : null;
  const userIds = people.map(({ userId }) => userId);
  return (
    <>
      <PeopleChips
        people={people}
        className="max-h-32 shrink-0 overflow-y-auto px-5 pb-2"
        onRemove={(userId) => setPeople(people.filter((one) => one.userId !== userId))}
      />
      <ContactPicker
        establishmentId={conversation.establishmentId}
        chosen={people}
        reasonAgainst={reasonAgainst}
        onChoose={(contact) => setPeople(toggled(people, contact))}
        onChooseAll={(contacts) => setPeople(together(people, contacts))}
      />
      <Form
        className="shrink-0 border-t border-line px-5 py-3"
        // What was refused for one of them may be taken without that one.
        key={userIds.join(' ')}
        onSubmit={async () => {
          await change((client) => client.addParticipants.mutate({ conversationId: conversation.id, userIds }));
          onDone();
        }}
      >
        <FormActions className="">
          <SubmitButton className="w-full" disabled={people.length === 0}>
            {t('group.addCount', { count: people.length })}
          </SubmitButton>
        </FormActions>
      </Form>
    </>
  );
}
