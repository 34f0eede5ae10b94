import { useState } from 'react';
import type { ClassDetail } from '../../../shared/classes.ts';
import type { Contact } from '../../../shared/public.ts';
import { PeopleChips } from '../../conversations/people-chips.tsx';
import { useTranslate } from '../../i18n/use-translate.ts';
import { ContactPicker } from '../../people/contact-picker.tsx';
import { toggled } from '../../people/toggled.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Form, FormActions, SubmitButton } from '../../ui/form.tsx';
import { useAdminChange } from '../use-admin-change.ts';

type Props = { one: ClassDetail; open: boolean; onClose(): void };

/** Puts people into the class, each by their role as its teacher or its student. */
export function AddToClass({ one, open, onClose }: Props) {
  const t = useTranslate();
  return (
    <Dialog open={open} onClose={onClose} title={t('admin.classes.addTitle')}>
      <Choosing one={one} onDone={onClose} />
    </Dialog>
  );
}

function Choosing({ one, onDone }: { one: ClassDetail; onDone(): void }) {
  const t = useTranslate();
  const change = useAdminChange();
  const [people, setPeople] = useState<Contact[]>([]);
  const there = new Set([...one.teachers, ...one.students].map(({ userId }) => userId));
  const reasonAgainst = ({ userId, role }: Contact) => {
    if (role === 'parent') return t('class.noParents');
    return there.has(userId) ? t('admin.classes.alreadyIn') : null;
  };
  const add = people.map(({ userId }) => userId);
  return (
    <>
      <PeopleChips
        people={people}
        className="max-h-32 shrink-0 overflow-y-auto px-5 pb-2"
        onRemove={(userId) => setPeople(people.filter((person) => person.userId !== userId))}
      />
      <ContactPicker
        establishmentId={one.establishmentId}
        chosen={people}
        reasonAgainst={reasonAgainst}
        onChoose={(contact) => setPeople(toggled(people, contact))}
      />
      <Form
        className="shrink-0 border-t border-line px-5 py-3"
        key={add.join(' ')}
        onSubmit={async () => {
          await change((admin, establishmentId) =>
            admin.setClassPeople.mutate({ classId: one.id, add, establishmentId }),
          );
          onDone();
        }}
      >
        <FormActions className="">
          <SubmitButton className="w-full" disabled={people.length === 0}>
            {t('admin.classes.addCount', { count: people.length })}
          </SubmitButton>
        </FormActions>
      </Form>
    </>
  );
}
