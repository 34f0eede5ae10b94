import { useState } from 'react';
import { emailSignInInput } from '../../shared/inputs.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Field } from '../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { Input } from '../ui/input.tsx';
import { Part } from './part.tsx';
import { useSpecimen } from './use-specimen.ts';

/** A form whose first answer is that nobody answered, and whose second is well. */
export function FormPart() {
  const t = useTranslate();
  const { save, sentence } = useSpecimen();
  const [tries, setTries] = useState(0);
  const submit = async () => {
    setTries(tries + 1);
    if (tries === 0) throw new Error('Nobody answered');
  };
  return (
    <Part name="Form">
      <Form schema={emailSignInInput} sentences={{ email: { too_small: t('group.needName') } }} onSubmit={submit}>
        <Field label={t('group.name')} name="email" help={sentence}>
          <Input type="email" dir="ltr" autoComplete="off" />
        </Field>
        <Field label={t('group.newName')} name="password">
          <Input type="password" dir="ltr" autoComplete="off" />
        </Field>
        <FormActions>
          <SubmitButton>{save}</SubmitButton>
        </FormActions>
      </Form>
    </Part>
  );
}
