import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { roles } from '../../../shared/public.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../../ui/form.tsx';
import { PlainSelect } from '../../ui/plain-select.tsx';
import { useToast } from '../../ui/use-toast.ts';
import { usePanelHref, useSchool } from '../school.ts';
import { BirthDateField, EmailField, ExternalIdField, NameField } from './person-fields.tsx';
import { personSentences } from './person-sentences.ts';
import { usePeopleChanged } from './use-people-changed.ts';

const schema = async () => (await import('../../../shared/people-inputs.ts')).addPersonInput;

/** Somebody more, who is shown once they are there. */
export function AddPerson() {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <UserPlus aria-hidden="true" className="size-5" />
        <span>{t('people.add')}</span>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('people.add')}>
        <AddForm />
      </Dialog>
    </>
  );
}

function AddForm() {
  const t = useTranslate();
  const toast = useToast();
  const [, navigate] = useLocation();
  const hrefOf = usePanelHref();
  const changed = usePeopleChanged();
  const { id: establishmentId } = useSchool();
  const { mutateAsync } = trpc.admin.addPerson.useMutation();
  return (
    <Form
      className="space-y-5 overflow-y-auto p-5 pt-2"
      schema={schema}
      fixed={{ establishmentId }}
      sentences={personSentences(t)}
      fieldOf={{ 'person.exists': 'email', 'person.emailTaken': 'email', 'person.externalIdTaken': 'externalId' }}
      onSubmit={async (input) => {
        const { userId } = await mutateAsync(input);
        toast({ tone: 'good', text: t('people.added') });
        await changed();
        navigate(hrefOf('people', userId));
      }}
    >
      <NameField />
      <Field label={t('people.role')} name="role">
        <PlainSelect defaultValue="student">
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`role.${role}`)}
            </option>
          ))}
        </PlainSelect>
      </Field>
      <EmailField help={t('people.email.help')} />
      <ExternalIdField />
      <BirthDateField />
      <FormActions>
        <SubmitButton>{t('people.add')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
