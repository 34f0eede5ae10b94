import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Form, FormActions, SubmitButton } from '../../ui/form.tsx';
import { BirthDateField, EmailField, ExternalIdField, NameField } from './person-fields.tsx';
import { personSentences } from './person-sentences.ts';
import type { PersonPartProps } from './person-parts.ts';
import { useDone } from './use-done.ts';

const schema = async () => (await import('../../../shared/people-inputs.ts')).changePersonInput;

/** What the school says of a person. An empty box takes away what stood in it. */
export function PersonForm({ person }: PersonPartProps) {
  const t = useTranslate();
  const done = useDone(person);
  const { mutateAsync } = trpc.admin.changePerson.useMutation();
  const { establishmentId, userId, name, email, emailFault, externalId, birthDate } = person;
  return (
    <Card title={t('people.details')}>
      <Form
        key={[name, email, externalId, birthDate].join('\n')}
        className="space-y-5 px-5 pb-5"
        schema={schema}
        fixed={{ establishmentId, userId }}
        sentences={personSentences(t)}
        fieldOf={{
          'person.emailTaken': 'email',
          'person.emailTheirs': 'email',
          'person.externalIdTaken': 'externalId',
        }}
        onSubmit={async (input) => {
          const emptied = { externalId: input.externalId ?? null, birthDate: input.birthDate ?? null };
          await mutateAsync({ ...input, ...emptied, ...(emailFault === null && { email: input.email ?? null }) });
          await done(t('admin.saved'));
        }}
      >
        <NameField value={name} />
        <EmailField value={email} help={emailFault ? t(emailFault) : undefined} disabled={emailFault !== null} />
        <ExternalIdField value={externalId} />
        <BirthDateField value={birthDate} />
        <FormActions className="justify-start">
          <SubmitButton>{t('admin.save')}</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
