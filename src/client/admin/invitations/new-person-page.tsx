import { useState } from 'react';
import { roles } from '../../../shared/public.ts';
import type { Role } from '../../../shared/public.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Field } from '../../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../../ui/form.tsx';
import { Input } from '../../ui/input.tsx';
import { PlainSelect } from '../../ui/plain-select.tsx';
import { AdminPage } from '../admin-page.tsx';
import { usePanelHref, useSchool } from '../school.ts';
import { useShowCards } from './use-make-cards.ts';

type Typed = { name: string; role: Role; email?: string };

const schema = async () => (await import('../../../shared/invitation-inputs.ts')).newcomerInput;

/** One person more, with a card to hand to them. Pressed twice, or sent again after a lost answer, it makes one. */
export function NewPersonPage() {
  const t = useTranslate();
  const show = useShowCards();
  const { id: establishmentId } = useSchool();
  const [id] = useState(() => crypto.randomUUID());
  const { mutateAsync } = trpc.admin.invite.useMutation({ onSuccess: show });
  const href = usePanelHref()('invitations');
  return (
    <AdminPage title={t('invitations.new.title')} back={{ href, label: t('invitations.title') }}>
      <Form<Typed>
        className="max-w-xl space-y-5"
        schema={schema}
        sentences={{ email: { invalid_format: t('invitations.new.emailInvalid') } }}
        onSubmit={(person) => mutateAsync({ establishmentId, people: [{ ...person, id }] })}
      >
        <Field label={t('invitations.new.name')} name="name">
          <Input autoComplete="off" dir="auto" />
        </Field>
        <Field label={t('invitations.new.role')} name="role">
          <PlainSelect defaultValue="parent">
            {roles.map((role) => (
              <option key={role} value={role}>
                {t(`card.role.${role}`)}
              </option>
            ))}
          </PlainSelect>
        </Field>
        <Field label={t('invitations.new.email')} name="email" help={t('invitations.new.emailHelp')} optional>
          <Input type="email" autoComplete="off" spellCheck={false} dir="ltr" />
        </Field>
        <FormActions className="">
          <SubmitButton>{t('invitations.new.submit')}</SubmitButton>
        </FormActions>
      </Form>
    </AdminPage>
  );
}
