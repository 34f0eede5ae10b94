import { roles } from '../../../shared/public.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { useMe } from '../../session/use-me.ts';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../../ui/form.tsx';
import { PlainSelect } from '../../ui/plain-select.tsx';
import type { PersonPartProps } from './person-parts.ts';
import { useDone } from './use-done.ts';

const schema = async () => (await import('../../../shared/inputs.ts')).setRoleInput;

/** What the person is in the school; nobody changes their own. */
export function PersonRole({ person }: PersonPartProps) {
  const t = useTranslate();
  const done = useDone(person);
  const { mutateAsync } = trpc.admin.setRole.useMutation();
  const { establishmentId, userId, role } = person;
  const isOneself = useMe().user.id === userId;
  return (
    <Card title={t('people.role')}>
      <Form
        key={role}
        className="space-y-5 px-5 pb-5"
        schema={schema}
        fixed={{ establishmentId, userId }}
        fieldOf={{ 'admin.notYourself': 'role', 'admin.lastOne': 'role' }}
        onSubmit={async (input) => {
          await mutateAsync(input);
          await done(t('people.roleSet'));
        }}
      >
        <Field label={t('people.role')} name="role" help={t(isOneself ? 'admin.notYourself' : 'people.role.help')}>
          <PlainSelect defaultValue={role} disabled={isOneself}>
            {roles.map((one) => (
              <option key={one} value={one}>
                {t(`role.${one}`)}
              </option>
            ))}
          </PlainSelect>
        </Field>
        <FormActions className="justify-start">
          <SubmitButton disabled={isOneself} title={isOneself ? t('admin.notYourself') : undefined}>
            {t('people.role.set')}
          </SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
